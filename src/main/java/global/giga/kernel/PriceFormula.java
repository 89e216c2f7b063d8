package global.giga.kernel;

/** How prices become points or ranks (R3.8). W = weight of the price, P = the bid's price, Pmin = the lowest. */
public enum PriceFormula {
    /** W × Pmin / P. */
    PROPORTIONAL,
    /** W × max(0, 1 − (P − Pmin) / Pmin). */
    LINEAR,
    /** W × clamp((ceiling − P) / (ceiling − floor), 0, 1), both limits published. */
    BANDED_ABSOLUTE,
    /** Ranks by technical points per unit of price. */
    VALUE_FOR_MONEY,
    /** Ranks by P / (1 + ΣV / (1 − ΣVmax)), lowest first (ProZorro). */
    MERIT_COEFFICIENT
}
