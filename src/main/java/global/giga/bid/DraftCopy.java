package global.giga.bid;

import java.util.List;
import java.util.Map;

/**
 * A whole draft on its way between the server and the supplier's own computer.
 *
 * @param offers the rows that hold something, alternatives for one school in their order
 */
public record DraftCopy(
        String currency,
        boolean vatIncluded,
        Map<String, String> answers,
        List<CopiedOffer> offers,
        List<Enclosure> documents,
        List<LotPackage> packages) {
    public DraftCopy {
        packages = packages == null ? List.of() : List.copyOf(packages);
    }

    /** @param school government id */
    public record CopiedOffer(String school, OfferValues values) {}

    /** Not its content. */
    @Override
    public String toString() {
        return "draft";
    }
}
