package global.giga.party;

import global.giga.kernel.Refusal;

/** What guards an account changes only shortly after its owner proved who it is. */
public class ProofNeeded extends Refusal {
    private static final long serialVersionUID = 1L;

    public ProofNeeded() {
        super(Kind.CONFLICT);
    }
}
