package global.giga.evaluation.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of a lot.
 *
 * @param bids in the order of the case
 * @param lowest Pmin of R3.8: the lowest price of the valid bids, null without any
 */
public record LotResult(String lot, List<BidResult> bids, MeanPrice lowest) {
    public LotResult {
        bids = List.copyOf(bids);
    }

    /** The valid bids, best first. */
    public List<BidResult> ranked() {
        return bids.stream()
                .filter(b -> b.financial() != null)
                .sorted(Comparator.comparingInt(b -> b.financial().rank()))
                .toList();
    }

    public Optional<BidResult> winner() {
        return ranked().stream().findFirst();
    }

    /** The result of the bid with that id. */
    public BidResult bid(String id) {
        return bids.stream()
                .filter(b -> b.bid().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no bid " + id + " in lot " + lot));
    }
}
