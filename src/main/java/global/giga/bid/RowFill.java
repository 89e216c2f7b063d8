package global.giga.bid;

/**
 * A change of one row among many.
 *
 * @param offer id of the row
 * @param version of the row when it was read
 */
public record RowFill(long offer, int version, OfferPatch patch) {}
