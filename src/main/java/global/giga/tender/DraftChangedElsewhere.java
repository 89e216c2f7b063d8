package global.giga.tender;

import global.giga.kernel.Refusal;
import java.time.Instant;

/** Somebody, perhaps the same person in another tab, changed this section of the draft since it was read. */
public class DraftChangedElsewhere extends Refusal {
    private static final long serialVersionUID = 1L;

    public DraftChangedElsewhere(Section section, String name, Instant at) {
        super(Kind.CONFLICT, section, name, at);
    }
}
