package global.giga.evaluation.scoring;

/** The name of a number or word that goes into a figure; words come from the messages {@code InputKey.<NAME>}. */
public enum InputKey {
    /** Most points of a criterion, or of the price. */
    WEIGHT,
    /** Σ (pupils × fraction). */
    WEIGHTED_SUM,
    /** Pupils of the lot, or its schools where it has no pupils. */
    ALL_PUPILS,
    /** Pupils of the school; 1 where the lot has no pupils. */
    PUPILS,
    /** Id of the offer. */
    OFFER,
    /** The value that the offer commits to, in the unit of the measure. */
    COMMITTED,
    /** The download that the tender asks for the school, Mbit/s. */
    REQUIRED,
    /** The value, or the multiple of the required one, that earns all. */
    BEST,
    /** The value that earns nothing. */
    LIMIT,
    /** P: the bid's price, mean per covered school. */
    PRICE,
    /** Pmin: the lowest price of the valid bids of the lot. */
    LOWEST_PRICE,
    /** Mean price per school that earns nothing. */
    CEILING,
    /** Mean price per school that earns all. */
    FLOOR,
    /** Technical points of the bid. */
    TECHNICAL_POINTS,
    /** Sum of the evaluated prices. */
    SUM,
    /** Schools of the lot. */
    SCHOOLS,
    /** Schools with a compliant offer. */
    COVERED,
    /** The share of schools that the tender asks for, percent. */
    COVERAGE_RULE,
    /** The pass mark, percent of the technical points. */
    PASS_MARK,
    /** The points that the pass mark means. */
    PASS_POINTS,
    /** Non-recurring charge as offered. */
    NRC,
    /** Monthly recurring charge as offered. */
    MRC,
    /** Months of service. */
    MONTHS,
    /** What the months count after discounting. */
    MONTHS_COUNTED,
    /** Units of the offer's currency for one unit of the evaluation currency. */
    RATE,
    /** Percent a year by which later payments count less. */
    DISCOUNT,
    /** VAT contained in the price, percent. */
    VAT,
    /** Day of turnover. */
    DAY
}
