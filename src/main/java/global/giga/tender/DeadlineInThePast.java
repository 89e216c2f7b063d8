package global.giga.tender;

import global.giga.kernel.Refusal;

/** The deadline of a tender lies after its publication. */
public class DeadlineInThePast extends Refusal {
    private static final long serialVersionUID = 1L;

    public DeadlineInThePast(java.time.Instant deadline) {
        super(Kind.INVALID, deadline);
    }
}
