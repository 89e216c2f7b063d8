package global.giga.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Arithmetic of money and scores. Sums and products are exact; a division that does not end carries 34 significant
 * digits, and figures are compared at {@value #COMPARED_DECIMALS} decimals, so that a figure that is exactly at a mark
 * is not lost to its 34th digit. Rounding is otherwise for display only.
 */
public final class Exact {
    public static final MathContext DIVISION = MathContext.DECIMAL128;
    public static final int COMPARED_DECIMALS = 12;

    private Exact() {}

    public static BigDecimal divide(BigDecimal a, BigDecimal b) {
        return a.divide(b, DIVISION);
    }

    /** Compares at {@value #COMPARED_DECIMALS} decimals, half up. */
    public static int compare(BigDecimal a, BigDecimal b) {
        return compared(a).compareTo(compared(b));
    }

    public static boolean atLeast(BigDecimal a, BigDecimal b) {
        return compare(a, b) >= 0;
    }

    public static BigDecimal clamp(BigDecimal value, BigDecimal low, BigDecimal high) {
        return value.max(low).min(high);
    }

    /** The same number without trailing zeros and without an exponent: equal numbers become equal objects. */
    public static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** How many decimals the number has once trailing zeros are gone. */
    public static int decimals(BigDecimal value) {
        return Math.max(0, value.stripTrailingZeros().scale());
    }

    private static BigDecimal compared(BigDecimal value) {
        return value.setScale(COMPARED_DECIMALS, RoundingMode.HALF_UP);
    }
}
