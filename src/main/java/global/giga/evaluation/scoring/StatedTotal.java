package global.giga.evaluation.scoring;

import java.math.BigDecimal;

/**
 * R3.6: unit price × quantity beats a stated total; both are kept. In the currency and with the VAT of the offer.
 *
 * @param stated as the supplier wrote it, null where it wrote none
 * @param computed NRC + MRC × months: what counts
 */
public record StatedTotal(BigDecimal stated, BigDecimal computed) {
    public static StatedTotal of(BigDecimal stated, BigDecimal nrc, BigDecimal mrc, int months) {
        return new StatedTotal(stated, nrc.add(mrc.multiply(BigDecimal.valueOf(months))));
    }

    /** Whether the supplier must be told that its total was corrected. */
    public boolean corrected() {
        return stated != null && stated.compareTo(computed) != 0;
    }
}
