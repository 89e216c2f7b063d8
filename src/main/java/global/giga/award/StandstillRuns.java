package global.giga.award;

import global.giga.kernel.Refusal;
import java.time.Instant;

/** The contracts wait for the end of the standstill. */
public class StandstillRuns extends Refusal {
    private static final long serialVersionUID = 1L;

    public StandstillRuns(Instant until) {
        super(Kind.CONFLICT, until);
    }
}
