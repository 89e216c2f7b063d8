package global.giga.kernel;

/** A rule by which a price is so low that its bidder is asked about it (R3.10); never a rejection. */
public enum LowPriceRule {
    /** At least 40 % below the mean of the other prices. */
    PROZORRO_MEAN_OF_OTHERS,
    /** At least 30 % below the next higher price. */
    PROZORRO_NEXT_PRICE,
    /** A discount at or over the mean of the middle ones and their mean excess. */
    ITALY,
    /** Under the base, the other, or the mean without high prices, by how many bids there are. */
    SPAIN,
    /** A school at under half of the median of all offers for it. */
    HALF_OF_MEDIAN,
    /** A school at a price of 0. */
    ZERO
}
