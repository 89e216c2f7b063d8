package global.giga.tender;

import global.giga.kernel.Refusal;

/** Too few key holders would be outside the evaluation (R2.1). */
public class HoldersNotIndependent extends Refusal {
    private static final long serialVersionUID = 1L;

    public HoldersNotIndependent(int least) {
        super(Kind.CONFLICT, least);
    }
}
