package global.giga.web.committee;

import global.giga.evaluation.Explanation;
import global.giga.evaluation.JudgedScore;
import global.giga.evaluation.LotScore;
import global.giga.evaluation.Results;
import global.giga.evaluation.Standing;
import global.giga.evaluation.scoring.Figure;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.school.School;
import global.giga.tender.Criterion;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;
import org.omnifaces.cdi.Param;

/** /committee/why: opens the figures of a bid in a lot down to what was offered. */
@Model
public class CommitteeWhyPage {
    @Inject
    @Param(name = "tender")
    Long tenderId;

    @Inject
    @Param(name = "lot")
    String lot;

    @Inject
    @Param(name = "bid")
    Long bidId;

    @Inject
    Results results;

    @Inject
    Caller caller;

    private Explanation explanation;
    private Standing standing;

    public Explanation getWhy() {
        if (explanation == null) {
            if (tenderId == null || lot == null || bidId == null) {
                throw new NotFound();
            }
            explanation = results.explain(caller, tenderId, lot, bidId);
        }
        return explanation;
    }

    public Standing getStanding() {
        if (standing == null) {
            standing = results.standings(caller, getWhy().tender().id()).stream()
                    .filter(s -> s.lot().code().equals(lot))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
        return standing;
    }

    /** What is stored for the bid in the lot. */
    public LotScore getScore() {
        return getStanding().bids().stream()
                .filter(s -> s.bid().id().equals(bidId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** How many bids are ranked in the lot. */
    public long getRanked() {
        return getStanding().bids().stream().filter(s -> s.rank() != null).count();
    }

    /** The technical points as ranked, or else as tested on the pass mark; null while a criterion is not scored. */
    public Figure getTechnical() {
        var why = getWhy();
        return why.ranked() == null ? why.guaranteed() : why.ranked().parts().get(0);
    }

    /** The points of the price, or the price itself for formulas that only rank; null for bids without a rank. */
    public Figure getPrice() {
        var ranked = getWhy().ranked();
        return ranked == null ? null : ranked.parts().get(1);
    }

    /** The mean price with the price of each school under it. */
    public Figure getMean() {
        var price = getPrice();
        return price.parts().size() == 1 && price.parts().get(0).kind().name().equals("MEAN_PRICE")
                ? price.parts().get(0)
                : price;
    }

    public Criterion criterion(Figure figure) {
        return getWhy().tender().terms().criteria().stream()
                .filter(c -> c.id().equals(figure.subject()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What the committee gave for the criterion of the figure. */
    public JudgedScore judged(Figure figure) {
        return getWhy().judged().get(figure.subject());
    }

    /** What the supplier wrote for the criterion of the figure. */
    public String answer(Figure figure) {
        return getWhy().answers().getOrDefault(figure.subject(), "");
    }

    /** The school that a figure or a failure names. */
    public School school(String subject) {
        return getWhy().items().get(subject).school();
    }

    public List<Explanation.Failure> getFailures() {
        return getWhy().failures();
    }
}
