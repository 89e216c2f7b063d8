package global.giga.bid;

import global.giga.kernel.Refusal;
import java.time.Instant;

/** The tender has changed since the workbook was made. */
public class WorkbookOutdated extends Refusal {
    private static final long serialVersionUID = 1L;

    public WorkbookOutdated(int made, Instant at, int now) {
        super(Kind.CONFLICT, made, at, now);
    }
}
