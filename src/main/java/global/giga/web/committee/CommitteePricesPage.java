package global.giga.web.committee;

import global.giga.evaluation.Correction;
import global.giga.evaluation.FreeOffer;
import global.giga.evaluation.PriceFinding;
import global.giga.evaluation.PriceQuestion;
import global.giga.evaluation.PriceReview;
import global.giga.evaluation.PriceVerdict;
import global.giga.evaluation.Pricing;
import global.giga.evaluation.Results;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.web.Notices;
import global.giga.web.Show;
import global.giga.web.Texts;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;

/** /committee/prices: prices that are asked about, the questions, and what became of them. */
@Model
public class CommitteePricesPage {
    /** Days to answer that the form proposes. */
    private static final int DAYS = 3;

    @Inject
    TenderInView view;

    /** The bid about whose prices the form asks. */
    @Inject
    @Param(name = "bid")
    Long bidId;

    @Inject
    @Param(name = "lot")
    String lot;

    /** The question that the form decides. */
    @Inject
    @Param(name = "question")
    Long questionId;

    @Inject
    Pricing pricing;

    @Inject
    Results results;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    @Inject
    Texts texts;

    @Inject
    Show show;

    @Inject
    Clock clock;

    private PriceReview review;
    private List<Correction> corrections;
    private List<FreeOffer> freeOffers;
    private String asked;
    private LocalDateTime until;
    private PriceVerdict verdict;
    private String reason;

    public String ask() {
        pricing.ask(caller, view.id(), bidId, lot, asked, instant(until));
        notices.done("committee.prices.done");
        return back();
    }

    public String decide() {
        pricing.decide(caller, view.id(), questionId, verdict, reason);
        notices.done("committee.prices.decided");
        return back();
    }

    private String back() {
        return "/committee/prices?faces-redirect=true&tender=" + view.id();
    }

    private Instant instant(LocalDateTime time) {
        return time == null ? null : time.atZone(getTender().terms().zone()).toInstant();
    }

    public Tender getTender() {
        return view.tender();
    }

    public TenderStatus getStatus() {
        return view.status();
    }

    public boolean isKnown() {
        return getTender().reached(TenderStatus.FINANCIAL_OPENED);
    }

    /** Whether the visitor can ask and decide now. */
    public boolean isActing() {
        var status = getStatus();
        return (status == TenderStatus.FINANCIAL_OPENED || status == TenderStatus.EVALUATED)
                && view.duties().contains(Duty.CHAIR);
    }

    public PriceReview getReview() {
        if (review == null) {
            review = pricing.review(caller, getTender().id());
        }
        return review;
    }

    public List<FreeOffer> getFreeOffers() {
        if (freeOffers == null) {
            freeOffers = results.freeOffers(caller, getTender().id());
        }
        return freeOffers;
    }

    public List<Correction> getCorrections() {
        if (corrections == null) {
            corrections = results.corrections(caller, getTender().id());
        }
        return corrections;
    }

    /** The bid in the lot that the form asks about; null where none is chosen. */
    public PriceReview.Group getChosen() {
        return bidId == null || !isActing()
                ? null
                : getReview().groups().stream()
                        .filter(group ->
                                group.bid().id().equals(bidId) && group.lot().equals(lot))
                        .findFirst()
                        .orElse(null);
    }

    /** The question that the form decides; null where none is chosen, or it cannot be decided yet. */
    public PriceQuestion getDeciding() {
        return questionId == null || !isActing()
                ? null
                : getReview().groups().stream()
                        .flatMap(group -> group.asked().stream())
                        .filter(question -> question.id().equals(questionId) && decidable(question))
                        .findFirst()
                        .orElse(null);
    }

    /** Whether it is answered, or its time is over. */
    public boolean decidable(PriceQuestion question) {
        return question.undecided() && (question.answer() != null || !question.open(clock.instant()));
    }

    /** How far a price lies from another figure, in percent of that. */
    public String beside(BigDecimal price, BigDecimal other) {
        return other == null || other.signum() == 0
                ? "–"
                : show.decimals(price.subtract(other).movePointRight(2).divide(other, 0, RoundingMode.HALF_UP), 0)
                        + "\u00a0%";
    }

    public String getAsked() {
        if (asked == null && getChosen() != null) {
            var schools = getChosen().findings().stream()
                    .filter(finding -> finding.school() != null)
                    .map(PriceFinding::school)
                    .map(school -> school.govtId() + " " + school.name())
                    .distinct()
                    .collect(Collectors.joining("\n"));
            asked = texts.of("committee.prices.question", lot) + (schools.isEmpty() ? "" : "\n\n" + schools);
        }
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public LocalDateTime getUntil() {
        if (until == null) {
            until = LocalDateTime.ofInstant(clock.instant(), getTender().terms().zone())
                    .plusDays(DAYS)
                    .truncatedTo(ChronoUnit.HOURS)
                    .plusHours(1);
        }
        return until;
    }

    public void setUntil(LocalDateTime until) {
        this.until = until;
    }

    public List<PriceVerdict> getVerdicts() {
        return Arrays.asList(PriceVerdict.values());
    }

    public PriceVerdict getVerdict() {
        return verdict;
    }

    public void setVerdict(PriceVerdict verdict) {
        this.verdict = verdict;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
