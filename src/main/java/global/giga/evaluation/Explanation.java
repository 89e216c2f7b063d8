package global.giga.evaluation;

import global.giga.bid.Bid;
import global.giga.bid.Offer;
import global.giga.evaluation.scoring.BidResult;
import global.giga.evaluation.scoring.Figure;
import global.giga.kernel.Connection;
import global.giga.tender.Item;
import global.giga.tender.Lot;
import global.giga.tender.Tender;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why a bid stands where it stands in a lot.
 *
 * @param guaranteed what the pass mark was tested on; null while a criterion is not scored
 * @param ranked what it is ranked by; null unless valid and priced
 * @param items the schools of the lot by the subject that figures and failures name, in the order of the lot
 * @param offers the bid's own in the lot, by the subject that figures name
 * @param answers of the bid by criterion or requirement, without those that are out of the reader's sight (R2.3)
 * @param judged the committee's scores by criterion
 * @param failures offers that are out of their item
 */
public record Explanation(
        Tender tender,
        Lot lot,
        Bid bid,
        BidResult result,
        Figure coverage,
        Figure guaranteed,
        Figure ranked,
        Map<String, Item> items,
        Map<String, Offer> offers,
        Map<String, String> answers,
        Map<String, JudgedScore> judged,
        List<Failure> failures) {

    /** An offer that is out of its item, with the ids of the requirements that it does not meet (R3.2). */
    public record Failure(String school, Connection connection, List<String> requirements) {}

    /** Schools of the lot for which the bid offers nothing at all. */
    public List<Item> withoutOffer() {
        Set<Long> offered = offers.values().stream().map(o -> o.item().id()).collect(Collectors.toSet());
        return items.values().stream()
                .filter(item -> !offered.contains(item.id()))
                .toList();
    }
}
