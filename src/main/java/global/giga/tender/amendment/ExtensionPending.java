package global.giga.tender.amendment;

import global.giga.kernel.Refusal;

/** The portal could not be used before the deadline: an extension waits to be published, and bids stay sealed till then (R1.6). */
public class ExtensionPending extends Refusal {
    private static final long serialVersionUID = 1L;

    public ExtensionPending() {
        super(Kind.CONFLICT);
    }
}
