package global.giga.evaluation.scoring;

/** What decides between two bids (R3.8, R3.9), in this order; the time of submission never does. */
public enum RankStep {
    /** The figure of the formula: total, value for money or merit. */
    FIGURE,
    /** Higher technical points. */
    TECHNICAL,
    /** Lower price. */
    PRICE,
    /** Lower draw. */
    LOTTERY
}
