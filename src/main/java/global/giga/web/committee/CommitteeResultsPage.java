package global.giga.web.committee;

import global.giga.bid.BidPackage;
import global.giga.evaluation.EligibilityChange;
import global.giga.evaluation.Evaluating;
import global.giga.evaluation.LotReview;
import global.giga.evaluation.ReportSignature;
import global.giga.evaluation.Results;
import global.giga.evaluation.Reviewing;
import global.giga.evaluation.Signing;
import global.giga.evaluation.Standing;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;

/** /committee/results: the bids of each lot, best first, and why the others are out. */
@Model
public class CommitteeResultsPage {
    @Inject
    TenderInView view;

    @Inject
    Results results;

    @Inject
    Evaluating evaluating;

    @Inject
    Signing signing;

    @Inject
    @Param(name = "digest")
    String seen;

    @Inject
    Reviewing reviewing;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private List<ReportSignature> signatures;
    private List<Standing> standings;
    private Reviewing.Review review;
    private Map<Long, EligibilityChange> out;
    private List<BidPackage> packages;

    /** Signs the result that was on the screen. */
    public String sign() {
        signing.sign(caller, view.id(), seen);
        notices.done("committee.results.signed");
        return "/committee/results?faces-redirect=true&tender=" + view.id();
    }

    /** Whether the result can be signed. */
    public boolean isSignable() {
        return getStatus().reached(TenderStatus.EVALUATED);
    }

    /** Whether the visitor is one of those who sign, and has not yet. */
    public boolean isSigner() {
        return isSignable()
                && view.duties().stream().anyMatch(Duty::judges)
                && getSignatures().stream().noneMatch(s -> caller.account().equals(s.account()));
    }

    public List<ReportSignature> getSignatures() {
        if (signatures == null) {
            signatures = signing.signatures(caller, getTender().id(), getDigest());
        }
        return signatures;
    }

    public String getDigest() {
        return Standing.digest(getStandings());
    }

    public String conclude() {
        evaluating.conclude(caller, view.id());
        notices.done("staff.tender.concluded");
        return "/committee/results?faces-redirect=true&tender=" + view.id();
    }

    /** Whether the visitor can conclude the evaluation now. */
    public boolean isConcluding() {
        return getStatus() == TenderStatus.FINANCIAL_OPENED && view.duties().contains(Duty.CHAIR);
    }

    public Tender getTender() {
        return view.tender();
    }

    public TenderStatus getStatus() {
        return view.status();
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
        return getTender().reached(TenderStatus.FINANCIAL_OPENED);
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
            out = isPriced()
                    ? getReview().out()
                    : results.out(caller, getTender().id());
        }
        return out;
    }

    public List<BidPackage> getPackages() {
        if (packages == null) {
            packages = results.packages(caller, getTender().id());
        }
        return packages;
    }
}
