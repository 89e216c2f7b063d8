package global.giga.tender;

import global.giga.kernel.Refusal;
import java.math.BigDecimal;

/** Criteria and price have to weigh 100 together (R1.1). */
public class WeightsNotHundred extends Refusal {
    private static final long serialVersionUID = 1L;

    public WeightsNotHundred(BigDecimal sum) {
        super(Kind.INVALID, sum);
    }
}
