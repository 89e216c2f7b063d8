package global.giga.party;

import global.giga.kernel.Refusal;

/** The other sign-in gave no answer that can be trusted. */
public class ProviderFailed extends Refusal {
    private static final long serialVersionUID = 1L;

    public ProviderFailed() {
        super(Kind.CONFLICT);
    }
}
