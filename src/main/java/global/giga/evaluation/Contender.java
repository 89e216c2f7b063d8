package global.giga.evaluation;

import global.giga.bid.Offer;
import java.math.BigDecimal;
import java.util.List;

/**
 * A bid that may be awarded in a lot: valid, priced and ranked.
 *
 * @param offers by school in the order of the lot, the evaluated one of each school first
 */
public record Contender(LotScore score, List<Priced> offers) {
    public Contender {
        offers = List.copyOf(offers);
    }

    /**
     * A compliant offer at its evaluated price (R3.7).
     *
     * @param evaluated whether it is the one that the score counts; others are alternatives
     */
    public record Priced(Offer offer, BigDecimal price, boolean evaluated) {}
}
