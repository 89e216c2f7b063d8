package global.giga.evaluation.scoring;

/**
 * A lot scored otherwise than published (R3.11).
 *
 * @param detail the weight of the price, the formula or the bid that is left out
 * @param winner the bid that is first then; null for none
 * @param changed whether another bid is first than as published
 */
public record Variant(Kind kind, String detail, String winner, boolean changed) {
    /** What is otherwise. */
    public enum Kind {
        /** The price weighs 10 points more or fewer; the criteria share the rest as they did. */
        PRICE_WEIGHT,
        FORMULA,
        WITHOUT_BID
    }
}
