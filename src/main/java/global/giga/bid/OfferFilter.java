package global.giga.bid;

/**
 * Which rows of the price schedule to show; null means all.
 *
 * @param lot code of a lot
 * @param text part of the school's name, id or region, without case
 * @param emptyOnly only schools without technology and price
 */
public record OfferFilter(String lot, String text, boolean emptyOnly) {
    public static final OfferFilter ALL = new OfferFilter(null, null, false);
}
