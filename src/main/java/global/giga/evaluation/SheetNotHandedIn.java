package global.giga.evaluation;

import global.giga.kernel.Refusal;

/** A sheet is open already, so that nobody can give it back. */
public class SheetNotHandedIn extends Refusal {
    private static final long serialVersionUID = 1L;

    public SheetNotHandedIn() {
        super(Kind.CONFLICT);
    }
}
