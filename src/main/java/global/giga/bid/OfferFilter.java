package global.giga.bid;

import java.util.Locale;

/**
 * Which rows of the price schedule to show; null means all.
 *
 * @param lot code of a lot
 * @param text part of the school's name, id or region, without case
 * @param emptyOnly only schools without technology and price
 */
public record OfferFilter(String lot, String text, boolean emptyOnly) {
    public static final OfferFilter ALL = new OfferFilter(null, null, false);

    boolean shows(OfferLine line) {
        return (lot == null || lot.equals(line.lot()))
                && (!emptyOnly || line.values().unbid())
                && (text == null || contains(line.name()) || contains(line.school()) || contains(line.region()));
    }

    private boolean contains(String field) {
        return field != null
                && field.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
