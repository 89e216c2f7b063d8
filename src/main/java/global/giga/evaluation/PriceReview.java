package global.giga.evaluation;

import global.giga.bid.Bid;
import global.giga.tender.Costs;
import java.util.List;

/**
 * What there is to ask about prices, and what was asked.
 *
 * @param costs parameters of the should-cost with source and date; null where the template has none
 */
public record PriceReview(List<Group> groups, Costs costs) {
    public PriceReview {
        groups = List.copyOf(groups);
    }

    /**
     * A bid in a lot with something found or asked.
     *
     * @param asked oldest first
     */
    public record Group(Bid bid, String lot, List<PriceFinding> findings, List<PriceQuestion> asked) {
        public Group {
            findings = List.copyOf(findings);
            asked = List.copyOf(asked);
        }

        public boolean low() {
            return findings.stream().anyMatch(PriceFinding::low);
        }

        public boolean undecided() {
            return asked.stream().anyMatch(PriceQuestion::undecided);
        }
    }

    public long undecided() {
        return groups.stream().filter(Group::undecided).count();
    }

    /** Bids in lots with a low price about which nobody was asked. */
    public long unasked() {
        return groups.stream()
                .filter(group -> group.low() && group.asked().isEmpty())
                .count();
    }
}
