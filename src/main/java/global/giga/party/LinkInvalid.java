package global.giga.party;

import global.giga.kernel.Refusal;

/** The link of a letter does not work: used, too old, replaced, or never sent. */
public class LinkInvalid extends Refusal {
    private static final long serialVersionUID = 1L;

    public LinkInvalid() {
        super(Kind.CONFLICT);
    }
}
