package global.giga.tender.amendment;

import global.giga.kernel.Refusal;

/** An amendment that changes in how many envelopes bids come: those that are sealed are sealed for one or for two. */
public class EnvelopesFixed extends Refusal {
    private static final long serialVersionUID = 1L;

    public EnvelopesFixed() {
        super(Kind.INVALID);
    }
}
