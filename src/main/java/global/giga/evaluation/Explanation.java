package global.giga.evaluation;

import global.giga.bid.Bid;
import global.giga.evaluation.scoring.BidResult;
import global.giga.evaluation.scoring.Figure;
import global.giga.kernel.Connection;
import global.giga.school.School;
import global.giga.tender.Tender;
import java.util.List;
import java.util.Map;

/**
 * Why a bid stands where it stands in a lot.
 *
 * @param guaranteed what the pass mark was tested on; null while a criterion is not scored
 * @param ranked what it is ranked by; null unless valid and priced
 * @param schools by the subject that figures and failures name
 */
public record Explanation(
        Tender tender,
        Bid bid,
        BidResult result,
        Figure coverage,
        Figure guaranteed,
        Figure ranked,
        Map<String, School> schools,
        List<Failure> failures) {

    /** An offer that is out of its item, with the ids of the requirements that it does not meet (R3.2). */
    public record Failure(String school, Connection connection, List<String> requirements) {}
}
