package global.giga.evaluation;

import global.giga.bid.Bid;
import global.giga.evaluation.scoring.ScoredCriterion;
import global.giga.tender.Lot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the formulas of the scoring sheets find rows by. Names, codes and ids are free text: a spreadsheet may take one for
 * a pattern, a comparison or a number, and two that differ by case for one. A letter with a number is none of these.
 *
 * @param bids by id
 * @param lots by id
 * @param criteria by id
 */
record ScoreKeys(Map<Long, String> bids, Map<Long, String> lots, Map<String, String> criteria) {
    static ScoreKeys of(List<Bid> bids, List<Lot> lots, List<ScoredCriterion> criteria) {
        var inOrder = bids.stream().map(Bid::id).sorted().toList();
        return new ScoreKeys(
                numbered("B", inOrder, id -> id),
                numbered("L", lots, Lot::id),
                numbered("C", criteria, ScoredCriterion::id));
    }

    private static <T, I> Map<I, String> numbered(String letter, List<T> all, Function<T, I> id) {
        var keys = new HashMap<I, String>();
        for (var one : all) {
            keys.put(id.apply(one), letter + (keys.size() + 1));
        }
        return keys;
    }
}
