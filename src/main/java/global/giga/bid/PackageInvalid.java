package global.giga.bid;

import global.giga.kernel.Refusal;

/** A package needs a name, at least two lots of the tender, and a discount above 0 and below 100 percent. */
public class PackageInvalid extends Refusal {
    private static final long serialVersionUID = 1L;

    PackageInvalid() {
        super(Kind.INVALID);
    }
}
