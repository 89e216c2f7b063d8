package global.giga.tender;

import global.giga.kernel.Refusal;

/** Schools cannot be split into so many lots. */
public class LotsOutOfRange extends Refusal {
    private static final long serialVersionUID = 1L;

    public LotsOutOfRange(int most) {
        super(Kind.INVALID, most);
    }
}
