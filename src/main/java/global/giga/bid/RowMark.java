package global.giga.bid;

/**
 * Where a row of the price schedule lies and how far it is; no price.
 *
 * @param offer id of the row
 * @param version of the row
 * @param school government id
 * @param ordinal tells alternatives for one school apart, from 1
 */
public record RowMark(
        long offer,
        int version,
        String lot,
        String school,
        String name,
        int ordinal,
        OfferLine.State state,
        double latitude,
        double longitude) {}
