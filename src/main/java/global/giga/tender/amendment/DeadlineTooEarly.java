package global.giga.tender.amendment;

import global.giga.kernel.Refusal;
import java.time.Instant;

/** The deadline of an amendment lies before the earliest one that what it changes allows (R1.4, R1.6). */
public class DeadlineTooEarly extends Refusal {
    private static final long serialVersionUID = 1L;

    public DeadlineTooEarly(Instant least) {
        super(Kind.INVALID, least);
    }
}
