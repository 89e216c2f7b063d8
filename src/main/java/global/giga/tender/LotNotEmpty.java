package global.giga.tender;

import global.giga.kernel.Refusal;

/** A lot with schools is not deleted: they are moved or removed first. */
public class LotNotEmpty extends Refusal {
    private static final long serialVersionUID = 1L;

    public LotNotEmpty(String code, long schools) {
        super(Kind.CONFLICT, code, schools);
    }
}
