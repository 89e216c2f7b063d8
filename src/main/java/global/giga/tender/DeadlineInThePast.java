package global.giga.tender;

import global.giga.kernel.Refusal;
import java.time.Instant;

/** The deadline of a tender lies after its publication. */
public class DeadlineInThePast extends Refusal {
    private static final long serialVersionUID = 1L;

    public DeadlineInThePast(Instant deadline) {
        super(Kind.INVALID, deadline);
    }
}
