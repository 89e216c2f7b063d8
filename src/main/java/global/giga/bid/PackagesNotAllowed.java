package global.giga.bid;

import global.giga.kernel.Refusal;

/** The tender takes no packages. */
public class PackagesNotAllowed extends Refusal {
    private static final long serialVersionUID = 1L;

    PackagesNotAllowed() {
        super(Kind.INVALID);
    }
}
