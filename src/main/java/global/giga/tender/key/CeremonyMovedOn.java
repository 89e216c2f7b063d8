package global.giga.tender.key;

import global.giga.kernel.Refusal;

/** The ceremony is at another point than the holder's browser believed: the page has to look again. */
public class CeremonyMovedOn extends Refusal {
    private static final long serialVersionUID = 1L;

    public CeremonyMovedOn() {
        super(Kind.CONFLICT);
    }
}
