package global.giga.tender;

import global.giga.kernel.Refusal;

/** The check before publication found so much that has to be put right first. */
public class CheckFailed extends Refusal {
    private static final long serialVersionUID = 1L;

    public CheckFailed(long findings) {
        super(Kind.INVALID, findings);
    }
}
