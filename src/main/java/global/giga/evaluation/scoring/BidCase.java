package global.giga.evaluation.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A bid in one lot; disqualified and withdrawn bids are left out by the caller.
 *
 * @param id unique in the tender
 * @param judged consensus points by criterion (R3.3); a criterion that is absent has not been scored yet
 * @param offers any number for each school of the lot
 */
public record BidCase(String id, Map<String, BigDecimal> judged, List<OfferCase> offers) {
    public BidCase {
        Objects.requireNonNull(id);
        judged = Map.copyOf(judged);
        offers = List.copyOf(offers);
    }
}
