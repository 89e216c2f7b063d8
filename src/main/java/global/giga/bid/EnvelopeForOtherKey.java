package global.giga.bid;

import global.giga.kernel.Refusal;

/** An envelope was closed with another key than that of the tender; nobody could open it. */
public class EnvelopeForOtherKey extends Refusal {
    private static final long serialVersionUID = 1L;

    public EnvelopeForOtherKey(String envelope) {
        super(Kind.INVALID, envelope);
    }
}
