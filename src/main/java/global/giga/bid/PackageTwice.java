package global.giga.bid;

import global.giga.kernel.Refusal;

/** Two packages of a bid have the same lots or the same name. */
public class PackageTwice extends Refusal {
    private static final long serialVersionUID = 1L;

    PackageTwice() {
        super(Kind.CONFLICT);
    }
}
