package global.giga.award;

import global.giga.kernel.Refusal;
import java.time.Instant;

/** The standstill ended before the complaint was received. */
public class StandstillOver extends Refusal {
    private static final long serialVersionUID = 1L;

    public StandstillOver(Instant until) {
        super(Kind.CONFLICT, until);
    }
}
