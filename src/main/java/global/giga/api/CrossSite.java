package global.giga.api;

import global.giga.kernel.Refusal;

/** A request that would change something does not come from a page of the portal. */
public class CrossSite extends Refusal {
    private static final long serialVersionUID = 1L;

    public CrossSite() {
        super(Kind.FORBIDDEN);
    }
}
