package global.giga.tender;

import global.giga.kernel.Refusal;

/** Somebody else was appointed in the place of a member of the evaluation who left; the member does not come back. */
public class PlaceTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    public PlaceTaken(String substitute) {
        super(Kind.CONFLICT, substitute);
    }
}
