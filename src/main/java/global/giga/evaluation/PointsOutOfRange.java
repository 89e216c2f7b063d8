package global.giga.evaluation;

import global.giga.kernel.Refusal;
import java.math.BigDecimal;

/** Points lie between 0 and the weight of their criterion, with at most two decimals. */
public class PointsOutOfRange extends Refusal {
    private static final long serialVersionUID = 1L;

    public PointsOutOfRange(BigDecimal most) {
        super(Kind.INVALID, most);
    }
}
