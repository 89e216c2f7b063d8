package global.giga.evaluation.scoring;

import java.util.List;

/**
 * How sure the winner of a lot is (R3.11).
 *
 * @param winner the bid that is first as published; null where none is ranked
 * @param variants in the order weight, formula, bid left out
 * @param shares of the ranked bids, most wins first; empty where none is ranked
 */
public record LotRobustness(String lot, String winner, List<Variant> variants, List<WinShare> shares) {
    public LotRobustness {
        variants = List.copyOf(variants);
        shares = List.copyOf(shares);
    }

    /** Whether a variant makes another bid first; how often drawn weights do so is for information. */
    public boolean fragile() {
        return variants.stream().anyMatch(Variant::changed);
    }

    /** The variants in which another bid is first. */
    public List<Variant> against() {
        return variants.stream().filter(Variant::changed).toList();
    }
}
