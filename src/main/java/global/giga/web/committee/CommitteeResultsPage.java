package global.giga.web.committee;

import global.giga.bid.BidPackage;
import global.giga.evaluation.Correction;
import global.giga.evaluation.EligibilityChange;
import global.giga.evaluation.Evaluating;
import global.giga.evaluation.FreeOffer;
import global.giga.evaluation.LotReview;
import global.giga.evaluation.Results;
import global.giga.evaluation.Reviewing;
import global.giga.evaluation.Standing;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NotFound;
import global.giga.tender.Appointing;
import global.giga.tender.Tender;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderStatus;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;

/** /committee/results: the bids of each lot, best first, and why the others are out. */
@Model
public class CommitteeResultsPage {
    @Inject
    @Param(name = "tender")
    Long tenderId;

    @Inject
    Appointing appointing;

    @Inject
    Results results;

    @Inject
    Evaluating evaluating;

    @Inject
    Reviewing reviewing;

    @Inject
    TenderDuties duties;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    private Tender tender;
    private List<Standing> standings;
    private List<Correction> corrections;
    private Reviewing.Review review;
    private Map<Long, EligibilityChange> out;
    private List<FreeOffer> freeOffers;
    private List<BidPackage> packages;

    public String conclude() {
        evaluating.conclude(caller, tenderId);
        notices.done("staff.tender.concluded");
        return "/committee/results?faces-redirect=true&tender=" + tenderId;
    }

    /** Whether the visitor can conclude the evaluation now. */
    public boolean isConcluding() {
        return getStatus() == TenderStatus.FINANCIAL_OPENED
                && duties.of(caller, getTender().id()).contains(Duty.CHAIR);
    }

    public Tender getTender() {
        if (tender == null) {
            if (tenderId == null) {
                throw new NotFound();
            }
            tender = appointing.tender(caller, tenderId);
        }
        return tender;
    }

    public TenderStatus getStatus() {
        return getTender().statusAt(clock.instant());
    }

    /** Whether there is anything to show: the technical scores are frozen. */
    public boolean isKnown() {
        return getStatus().reached(TenderStatus.TECHNICAL_FROZEN) || isUnsuccessful();
    }

    /** Whether it ended because nobody was left. */
    public boolean isUnsuccessful() {
        return getStatus() == TenderStatus.UNSUCCESSFUL;
    }

    /** Whether prices are open. */
    public boolean isPriced() {
        return getStatus().reached(TenderStatus.FINANCIAL_OPENED);
    }

    public List<Standing> getStandings() {
        if (standings == null) {
            standings = results.standings(caller, getTender().id());
        }
        return standings;
    }

    /** What is to be looked at before the results (R3.12, R3.11); null while prices are sealed. */
    public Reviewing.Review getReview() {
        if (review == null && isPriced()) {
            review = reviewing.review(caller, getTender().id());
        }
        return review;
    }

    public QualityChart chart(Standing standing) {
        return QualityChart.of(standing.bids());
    }

    /** The points of each bid that is scored. */
    public List<Breakdown> breakdown(Standing standing) {
        return standing.bids().stream()
                .filter(score -> score.technical() != null)
                .map(score -> Breakdown.of(score, getTender().terms().criteria()))
                .toList();
    }

    /** The review of a lot; null while prices are sealed. */
    public LotReview review(Standing standing) {
        return getReview() == null
                ? null
                : getReview().lots().stream()
                        .filter(lot -> lot.lot().equals(standing.lot().code()))
                        .findFirst()
                        .orElse(null);
    }

    /** The decisions by which bids are out, by id of the bid. */
    public Map<Long, EligibilityChange> getOut() {
        if (out == null) {
            out = results.out(caller, getTender().id());
        }
        return out;
    }

    public List<FreeOffer> getFreeOffers() {
        if (freeOffers == null) {
            freeOffers = results.freeOffers(caller, getTender().id());
        }
        return freeOffers;
    }

    public List<BidPackage> getPackages() {
        if (packages == null) {
            packages = results.packages(caller, getTender().id());
        }
        return packages;
    }

    public List<Correction> getCorrections() {
        if (corrections == null) {
            corrections = results.corrections(caller, getTender().id());
        }
        return corrections;
    }
}
