package global.giga.evaluation;

import global.giga.tender.Tender;
import java.util.List;

/**
 * What a supplier reads of the examination of its own prices.
 *
 * @param questions oldest first
 * @param corrections where its stated totals were wrong (R3.6)
 * @param out by which decision its bid is out of the comparison; null while it counts
 */
public record OwnPrices(
        Tender tender, List<PriceQuestion> questions, List<Correction> corrections, EligibilityChange out) {
    public OwnPrices {
        questions = List.copyOf(questions);
        corrections = List.copyOf(corrections);
    }
}
