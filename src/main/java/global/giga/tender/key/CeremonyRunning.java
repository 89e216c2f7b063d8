package global.giga.tender.key;

import global.giga.kernel.Refusal;

/** Another ceremony of the tender has begun and is not over. */
public class CeremonyRunning extends Refusal {
    private static final long serialVersionUID = 1L;

    public CeremonyRunning() {
        super(Kind.CONFLICT);
    }
}
