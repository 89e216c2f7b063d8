package global.giga.tender;

import global.giga.kernel.Refusal;

/** The check before publication warns so often; whoever publishes nevertheless says why. */
public class WarningsNeedReason extends Refusal {
    private static final long serialVersionUID = 1L;

    public WarningsNeedReason(long warnings) {
        super(Kind.INVALID, warnings);
    }
}
