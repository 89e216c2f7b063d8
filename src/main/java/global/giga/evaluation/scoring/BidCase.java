package global.giga.evaluation.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A bid in one lot.
 *
 * @param id unique in the tender
 * @param judged consensus points by criterion (R3.3); a criterion that is absent has not been scored yet
 * @param offers any number for each school of the lot
 * @param out DISQUALIFIED or WITHDRAWN for a bid that is compared with no other; null for the others
 */
public record BidCase(String id, Map<String, BigDecimal> judged, List<OfferCase> offers, BidStatus out) {
    public BidCase {
        Objects.requireNonNull(id);
        judged = Map.copyOf(judged);
        offers = List.copyOf(offers);
        if (out != null && !out.excluded()) {
            throw new IllegalArgumentException("no exclusion of a bid: " + out);
        }
    }

    /** One that is compared. */
    public BidCase(String id, Map<String, BigDecimal> judged, List<OfferCase> offers) {
        this(id, judged, offers, null);
    }
}
