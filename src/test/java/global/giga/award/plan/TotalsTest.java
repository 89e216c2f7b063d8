package global.giga.award.plan;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.award.plan.AwardPlan.Award;
import global.giga.award.plan.AwardProblem.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TotalsTest {
    @Test
    @DisplayName("R4.2 totals after one exchange are those of the exchanged awards, and the first stay as they were")
    void exchangesAsIfSummedAnew() {
        int exchanges = 0;
        for (long seed = 0; seed < 60; seed++) {
            var problem = Cases.random(seed);
            var plan = new AwardPlanner().plan(problem, Effort.USUAL, Progress.NONE);
            var book = new Totals.Book(problem);
            var whole = Totals.of(book, plan.awards());
            for (var award : plan.awards()) {
                for (var other : problem.offers()) {
                    if (other.item().equals(award.item())) {
                        assertExchange(book, plan.awards(), whole, award, other);
                        exchanges++;
                    }
                }
            }
            assertSame(whole, Totals.of(book, plan.awards()));
        }
        assertThat(exchanges).isGreaterThan(200);
    }

    private static void assertExchange(Totals.Book book, List<Award> all, Totals whole, Award award, Offer other) {
        var pack = award.packageId();
        var exchanged = new ArrayList<Award>();
        var alone = new ArrayList<Offer>();
        for (var a : all) {
            var broken = pack != null && pack.equals(a.packageId());
            if (!a.equals(award)) {
                exchanged.add(broken ? new Award(a.item(), a.offer(), null) : a);
                if (broken) {
                    alone.add(book.offers.get(a.offer()));
                }
            }
        }
        var now = new Award(other.item(), other.id(), null);
        exchanged.add(now);
        var changed = whole.copy();
        if (pack != null) {
            changed.unpack(book.packages.get(pack), alone);
        }
        changed.add(book, now);
        changed.remove(book, award);
        assertSame(changed, Totals.of(book, exchanged));
    }

    private static void assertSame(Totals one, Totals other) {
        assertThat(one.price).isEqualByComparingTo(other.price);
        assertThat(one.compared).isEqualByComparingTo(other.compared);
        assertThat(one.score).isEqualByComparingTo(other.score);
        assertThat(one.pupils).isEqualTo(other.pupils);
        assertThat(one.schools).isEqualTo(other.schools);
        assertThat(one.technologies).isEqualTo(other.technologies);
        assertThat(shares(one)).isEqualTo(shares(other));
    }

    private static Map<String, String> shares(Totals totals) {
        return totals.bidders.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().schools + " " + new TreeMap<>(e.getValue().lots) + " "
                                + e.getValue().value.stripTrailingZeros().toPlainString()));
    }
}
