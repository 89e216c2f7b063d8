package global.giga.bid;

import java.util.Arrays;
import java.util.Locale;

/**
 * Which rows of the price schedule to show; null means all.
 *
 * @param lot code of a lot
 * @param text part of the school's name, id or region, without case
 * @param rows how far they are
 */
public record OfferFilter(String lot, String text, Rows rows) {
    public static final OfferFilter ALL = new OfferFilter(null, null, null);

    /** Rows by how far they are. */
    public enum Rows {
        /** Without technology and price: the school is not offered. */
        UNBID,
        /** Something is there, and something lacks or is out of range. */
        INCOMPLETE,
        /** Complete, but a requirement is not met. */
        FAILS,
        /** Complete, whether requirements are met or not. */
        OFFERED;

        /** By name without case; null, all rows, for anything else. */
        public static Rows named(String name) {
            return Arrays.stream(values())
                    .filter(rows -> rows.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(null);
        }

        private boolean holds(OfferLine line) {
            return switch (this) {
                case UNBID -> line.values().unbid();
                case INCOMPLETE -> line.state() == OfferLine.State.INCOMPLETE;
                case FAILS -> line.state() == OfferLine.State.FAILS;
                case OFFERED -> line.state() == OfferLine.State.FAILS || line.state() == OfferLine.State.COMPLETE;
            };
        }
    }

    boolean shows(OfferLine line) {
        return (lot == null || lot.equals(line.lot()))
                && (rows == null || rows.holds(line))
                && (text == null || contains(line.name()) || contains(line.school()) || contains(line.region()));
    }

    private boolean contains(String field) {
        return field != null
                && field.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
