package global.giga.bid;

import global.giga.kernel.Refusal;

/** A package names a lot for which the draft has no complete offer. */
public class PackageUnbid extends Refusal {
    private static final long serialVersionUID = 1L;

    PackageUnbid(String name) {
        super(Kind.INVALID, name);
    }
}
