package global.giga.tender.outage;

import global.giga.kernel.Window;
import global.giga.tender.outage.Outages.Up;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * R1.6: outages of together more than 30 minutes in the last 24 hours before the deadline extend it by their length, at
 * least by 24 hours. An outage that lasts beyond the deadline counts with its whole length. Where the deadline has passed
 * when the rule is applied, suppliers still get 24 hours from then.
 */
public final class OutageRule {
    static final Duration LOOK = Duration.ofHours(24);
    static final Duration TOLERATED = Duration.ofMinutes(30);
    static final Duration LEAST = Duration.ofHours(24);

    private OutageRule() {}

    /**
     * What makes the outages good.
     *
     * @param outage how long they were together
     * @param till end of the last one
     * @param deadline the earliest deadline that makes them good
     */
    public record Extension(Duration outage, Instant till, Instant deadline) {}

    /**
     * @param deadline as published
     * @param madeGood outages that ended until then have been made good already; null for none
     * @param ups periods in which the portal could be used, in order
     * @param now from which on suppliers can use a deadline
     * @return empty where the rule asks nothing
     */
    public static Optional<Extension> apply(Instant deadline, Instant madeGood, List<Up> ups, Instant now) {
        var window = new Window(deadline.minus(LOOK), deadline);
        var whole = open(Outages.touching(window, ups), madeGood);
        var inside = whole.stream()
                .flatMap(outage -> Outages.in(window, List.of(before(outage), after(outage))).stream())
                .toList();
        if (Outages.length(inside).compareTo(TOLERATED) <= 0) {
            return Optional.empty();
        }
        var length = Outages.length(whole);
        var extended = deadline.plus(length.compareTo(LEAST) < 0 ? LEAST : length);
        var usable = now.isBefore(deadline) ? extended : later(extended, now.plus(LEAST));
        return Optional.of(new Extension(length, whole.get(whole.size() - 1).end(), usable));
    }

    private static List<Window> open(List<Window> outages, Instant madeGood) {
        return outages.stream()
                .filter(outage -> madeGood == null || outage.end().isAfter(madeGood))
                .toList();
    }

    private static Up before(Window outage) {
        return new Up(outage.start(), outage.start());
    }

    private static Up after(Window outage) {
        return new Up(outage.end(), outage.end());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
