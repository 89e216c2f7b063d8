package global.giga.tender.outage;

import global.giga.kernel.Caller;
import global.giga.kernel.Exact;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.kernel.Window;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How well the portal could be used, for those who run it. */
@Service
@RolesAllowed({Role.ADMIN_ROLE, Role.AUDITOR_ROLE})
public class Uptime {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);

    @Inject
    Availability availability;

    @Inject
    Clock clock;

    /**
     * The last 24 hours and 30 days.
     *
     * @param day percent of the measured time of the last 24 hours in which it could be used
     * @param month the same of the last 30 days
     * @param outages of the last 30 days, newest first
     */
    public record Report(BigDecimal day, BigDecimal month, List<Window> outages) {
        public Report {
            outages = List.copyOf(outages);
        }
    }

    public Report report(Caller caller) {
        var now = clock.instant();
        var ups = availability.since(now.minus(MONTH));
        var outages = new ArrayList<>(Outages.in(new Window(now.minus(MONTH), now), ups));
        Collections.reverse(outages);
        return new Report(
                share(new Window(now.minus(DAY), now), ups), share(new Window(now.minus(MONTH), now), ups), outages);
    }

    /* Time before the first heartbeat ever was not measured. */
    private static BigDecimal share(Window window, List<Outages.Up> ups) {
        if (ups.isEmpty()) {
            return BigDecimal.valueOf(100);
        }
        var first = ups.get(0).start();
        var from = first.isAfter(window.start()) ? first : window.start();
        var measured = Duration.between(from, window.end());
        if (measured.toMillis() <= 0) {
            return BigDecimal.valueOf(100);
        }
        var down = Outages.length(Outages.in(window, ups));
        return Exact.divide(
                BigDecimal.valueOf(measured.minus(down).toMillis() * 100), BigDecimal.valueOf(measured.toMillis()));
    }
}
