package global.giga.web.admin;

import global.giga.kernel.Caller;
import global.giga.kernel.Window;
import global.giga.tender.outage.Uptime;
import global.giga.web.Show;
import global.giga.web.Texts;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.time.Duration;

/** /admin/home: how well the portal could be used. */
@Model
public class AdminAvailability {
    @Inject
    Uptime uptime;

    @Inject
    Caller caller;

    @Inject
    Texts texts;

    @Inject
    Show show;

    private Uptime.Report report;

    public Uptime.Report getReport() {
        if (report == null) {
            report = uptime.report(caller);
        }
        return report;
    }

    /** The length in minutes and seconds. */
    public String length(Window outage) {
        var length = Duration.between(outage.start(), outage.end());
        return texts.of(
                "admin.availability.length", show.number(length.toMinutes()), show.number(length.toSecondsPart()));
    }
}
