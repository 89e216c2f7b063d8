package global.giga.tender.outage;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.kernel.Window;
import global.giga.tender.outage.OutageRule.Extension;
import global.giga.tender.outage.Outages.Up;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R1.6")
class OutageRuleTest {
    private static final Instant DEADLINE = Instant.parse("2026-12-20T09:00:00Z");
    private static final Instant START = DEADLINE.minus(Duration.ofDays(9));
    private static final Duration HALF = Duration.ofMinutes(30);

    /** The portal was up but for an outage of that length, which began so long before the deadline. */
    private static List<Up> down(Duration before, Duration length) {
        var from = DEADLINE.minus(before);
        return List.of(
                new Up(START, from), new Up(from.plus(length), from.plus(length).plusSeconds(60)));
    }

    private static Optional<Extension> apply(List<Up> ups, Instant now) {
        return OutageRule.apply(DEADLINE, null, ups, now);
    }

    private static Optional<Extension> apply(List<Up> ups) {
        return apply(ups, DEADLINE.minusSeconds(1));
    }

    @Test
    @DisplayName("R1.6 30 minutes are not more than 30 minutes, a second more is")
    void comparesWithThirtyMinutes() {
        assertThat(apply(down(Duration.ofHours(5), HALF))).isEmpty();
        assertThat(apply(down(Duration.ofHours(5), HALF.plusSeconds(1)))).isPresent();
    }

    @Test
    @DisplayName("R1.6 at least by 24 hours")
    void aShortOutageGivesADay() {
        var outage = Duration.ofMinutes(31);
        assertThat(apply(down(Duration.ofHours(5), outage)))
                .contains(new Extension(
                        outage, DEADLINE.minus(Duration.ofHours(5)).plus(outage), DEADLINE.plus(Duration.ofHours(24))));
    }

    @Test
    @DisplayName("R1.6 by the length of the outage")
    void anOutageOfMoreThanADayGivesItsLength() {
        var outage = Duration.ofHours(30);
        var now = DEADLINE.minus(Duration.ofHours(20)).plus(outage);
        assertThat(apply(down(Duration.ofHours(20), outage), now))
                .map(Extension::deadline)
                .contains(now.plus(Duration.ofHours(24)));
        assertThat(apply(down(Duration.ofHours(2), outage), DEADLINE.minusSeconds(1)))
                .map(Extension::deadline)
                .contains(DEADLINE.plus(outage));
    }

    @Test
    void suppliersGetADayFromWhenTheyCanUseIt() {
        var outage = Duration.ofHours(3);
        var late = DEADLINE.plus(Duration.ofHours(9));
        assertThat(apply(down(Duration.ofHours(1), outage), late))
                .map(Extension::deadline)
                .contains(late.plus(Duration.ofHours(24)));
    }

    @Test
    void countsOnlyWhatLiesInTheLastDayBeforeTheDeadline() {
        assertThat(apply(down(Duration.ofHours(24).plusMinutes(40), Duration.ofMinutes(70))))
                .isEmpty();
        assertThat(apply(down(Duration.ofHours(24).plusMinutes(40), Duration.ofMinutes(71))))
                .map(Extension::outage)
                .contains(Duration.ofMinutes(71));
        assertThat(apply(down(Duration.ofHours(30), Duration.ofHours(2)))).isEmpty();
        assertThat(apply(down(Duration.ZERO, Duration.ofHours(2)), DEADLINE.plus(HALF)))
                .isEmpty();
    }

    @Test
    void severalOutagesCountTogether() {
        var first = DEADLINE.minus(Duration.ofHours(8));
        var second = DEADLINE.minus(Duration.ofHours(4));
        var ups = List.of(
                new Up(START, first),
                new Up(first.plusSeconds(900), second),
                new Up(second.plusSeconds(901), DEADLINE.minusSeconds(60)));
        assertThat(apply(ups)).map(Extension::outage).contains(Duration.ofSeconds(1801));
    }

    @Test
    void whatIsMadeGoodCountsNoMore() {
        var ups = down(Duration.ofHours(5), Duration.ofHours(1));
        var end = ups.get(1).start();
        assertThat(OutageRule.apply(DEADLINE, end, ups, DEADLINE.minusSeconds(1)))
                .isEmpty();
        assertThat(OutageRule.apply(DEADLINE, end.minusMillis(1), ups, DEADLINE.minusSeconds(1)))
                .isPresent();
    }

    @Test
    void nothingIsKnownBeforeTheFirstHeartbeatAndAfterTheLast() {
        assertThat(apply(List.of())).isEmpty();
        assertThat(apply(List.of(new Up(DEADLINE.minusSeconds(60), DEADLINE.minusSeconds(30)))))
                .isEmpty();
    }

    @Test
    void outagesAreCutToTheWindow() {
        var ups = down(Duration.ofHours(25), Duration.ofHours(3));
        var day = new Window(DEADLINE.minus(Duration.ofHours(24)), DEADLINE);
        assertThat(Outages.length(Outages.in(day, ups))).isEqualTo(Duration.ofHours(2));
        assertThat(Outages.length(Outages.touching(day, ups))).isEqualTo(Duration.ofHours(3));
    }
}
