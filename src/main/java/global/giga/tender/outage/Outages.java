package global.giga.tender.outage;

import global.giga.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What lies between the periods in which the portal could be used. */
public final class Outages {
    private Outages() {}

    /** A period in which the portal could be used, from its first to its last heartbeat. */
    public record Up(Instant start, Instant end) {}

    /**
     * The whole outages that touch the window, in order. Before the first heartbeat ever and after the last one nothing is
     * known, so nothing counts.
     *
     * @param ups in order
     */
    public static List<Window> touching(Window window, List<Up> ups) {
        var found = new ArrayList<Window>();
        for (int i = 1; i < ups.size(); i++) {
            var from = ups.get(i - 1).end();
            var till = ups.get(i).start();
            if (from.isBefore(till)
                    && from.isBefore(window.end())
                    && window.start().isBefore(till)) {
                found.add(new Window(from, till));
            }
        }
        return found;
    }

    /** The same as far as they lie in the window. */
    public static List<Window> in(Window window, List<Up> ups) {
        return touching(window, ups).stream()
                .map(outage -> new Window(
                        later(outage.start(), window.start()),
                        outage.end().isBefore(window.end()) ? outage.end() : window.end()))
                .toList();
    }

    public static Duration length(List<Window> outages) {
        return outages.stream()
                .map(one -> Duration.between(one.start(), one.end()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
