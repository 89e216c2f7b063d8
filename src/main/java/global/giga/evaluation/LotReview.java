package global.giga.evaluation;

import global.giga.evaluation.scoring.LotRobustness;
import global.giga.evaluation.scoring.RedFlag;
import java.util.List;
import java.util.Map;

/**
 * How sure the winner of a lot is, and what is to be looked at.
 *
 * @param reason why the committee stays with a fragile winner; null where none was given for the winner of now
 * @param suppliers names by the ids of bids that figures use
 * @param schools names by the ids of items that flags use
 */
public record LotReview(
        LotRobustness robustness,
        List<RedFlag> flags,
        FragileReason reason,
        Map<String, String> suppliers,
        Map<String, String> schools) {
    public LotReview {
        flags = List.copyOf(flags);
    }

    public String lot() {
        return robustness.lot();
    }

    public boolean fragile() {
        return robustness.fragile();
    }

    /** Whether a reason is wanted before the evaluation can be concluded or an award proposed. */
    public boolean unexplained() {
        return fragile() && reason == null;
    }

    /** The supplier of a bid, "" for none. */
    public String supplier(String bid) {
        return bid == null ? "" : suppliers.getOrDefault(bid, bid);
    }
}
