package global.giga.evaluation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import global.giga.audit.AuditTrail;
import global.giga.bid.Bids;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.notice.NoticeKind;
import global.giga.tender.SchoolCosts;
import global.giga.tender.Tender;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderNews;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The examination of prices (R3.6, R3.10): what is found, the question to the supplier, its answer, the decision. */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
public class Pricing {
    @Inject
    Tenders tenders;

    @Inject
    Bids bids;

    @Inject
    Scores scores;

    @Inject
    Comparing comparing;

    @Inject
    SchoolCosts costs;

    @Inject
    PriceQuestions questions;

    @Inject
    Exclusions exclusions;

    @Inject
    Eligibility eligibility;

    @Inject
    TenderDuties duties;

    @Inject
    TenderNews news;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What the rules in force find, and what was asked; from the financial opening on. */
    @NeedsDuty
    public PriceReview review(Caller caller, long tenderId) {
        var tender = priced(tenderId);
        var known = costs.of(tender);
        var found = new PriceFindings(comparing.read(tender), known).find();
        var asked = questions.of(tenderId);
        var groups = new LinkedHashMap<String, PriceReview.Group>();
        var findings =
                found.stream().collect(groupingBy(f -> f.lot() + "/" + f.bid().id(), LinkedHashMap::new, toList()));
        var byBid = asked.stream().collect(groupingBy(Pricing::place, LinkedHashMap::new, toList()));
        findings.forEach((place, own) -> groups.put(
                place,
                new PriceReview.Group(own.get(0).bid(), own.get(0).lot(), own, byBid.getOrDefault(place, List.of()))));
        byBid.forEach((place, own) -> groups.putIfAbsent(
                place, new PriceReview.Group(own.get(0).bid(), own.get(0).lot().code(), List.of(), own)));
        return new PriceReview(new ArrayList<>(groups.values()), known.costs());
    }

    private static String place(PriceQuestion question) {
        return question.lot().code() + "/" + question.bid().id();
    }

    /**
     * Asks the supplier of a bid about its prices in a lot, in the portal and by letter.
     *
     * @param answerUntil after now, and {@link PriceQuestion#TIME} from now at the latest
     * @throws ReasonMissing for a blank question
     * @throws AnswerTooLate when {@code answerUntil} has passed
     * @throws AnswerTooFar when it is later than that
     * @throws NotFound for a bid that is not ranked in the lot
     */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
    @NeedsDuty(Duty.CHAIR)
    public void ask(Caller caller, long tenderId, long bidId, String lot, String text, Instant answerUntil) {
        var tender = examined(tenderId);
        Reason.require(text, PriceQuestion.LONGEST);
        var now = clock.instant();
        requireTime(answerUntil, now);
        var score = scores.computed(tenderId).stream()
                .filter(s -> s.bid().id() == bidId && s.lot().code().equals(lot) && s.rank() != null)
                .findFirst()
                .orElseThrow(NotFound::new);
        var question = new PriceQuestion(score.bid(), score.lot(), text, answerUntil);
        question.asked(caller.account(), now);
        questions.add(question);
        news.tellOrganizations(
                List.of(score.bid().organization().id()),
                NoticeKind.PRICE_QUESTIONED,
                tender,
                path(tender),
                lot,
                answerUntil.atZone(tender.terms().zone()));
        audit.record(
                "price.asked", caller, Map.of("tender", tenderId, "bid", bidId, "lot", lot, "question", question.id()));
    }

    private static void requireTime(Instant until, Instant now) {
        if (until == null || !now.isBefore(until)) {
            throw new AnswerTooLate(until == null ? now : until);
        }
        var latest = now.plus(PriceQuestion.TIME);
        if (until.isAfter(latest)) {
            throw new AnswerTooFar(latest);
        }
    }

    /** What the caller's organisation is asked, and where its totals were corrected. @throws NotFound without an own bid */
    @RolesAllowed(Role.SUPPLIER_ROLE)
    public OwnPrices own(Caller caller, long tenderId) {
        var tender = tenders.get(tenderId);
        var bid = bids.opened(tenderId).stream()
                .filter(b -> b.organization().id().equals(caller.organization()))
                .findFirst()
                .orElseThrow(NotFound::new);
        var asked =
                questions.of(tenderId).stream().filter(q -> q.bid().equals(bid)).toList();
        var corrections = tender.pricesOpen() ? corrections(tender) : List.<Correction>of();
        return new OwnPrices(
                tender,
                asked,
                corrections.stream().filter(c -> c.bid().equals(bid)).toList(),
                exclusions.out(tenderId).get(bid.id()));
    }

    /**
     * Answers a question; until its time is over the answer may be written anew.
     *
     * @throws NotFound for questions to others
     * @throws AnswerTooLate when the time is over
     */
    @RolesAllowed(Role.SUPPLIER_ROLE)
    public void answer(Caller caller, long tenderId, long questionId, String text) {
        var question = questions.of(tenderId).stream()
                .filter(q -> q.id() == questionId && q.bid().organization().id().equals(caller.organization()))
                .findFirst()
                .orElseThrow(NotFound::new);
        Reason.require(text, PriceQuestion.LONGEST);
        question.answer(text, caller.account(), clock.instant());
        var tender = tenders.get(tenderId);
        news.tell(
                duties.holders(tenderId, Duty.CHAIR),
                NoticeKind.PRICE_ANSWERED,
                tender,
                "/committee/prices?tender=" + tenderId,
                question.bid().organization().name(),
                question.lot().code());
        audit.record(
                "price.answered",
                caller,
                Map.of("tender", tenderId, "bid", question.bid().id(), "question", questionId));
    }

    /**
     * Decides on the answer, or on its absence. A refusal disqualifies the whole bid.
     *
     * @throws AnswerAwaited while the supplier may still answer
     * @throws PriceDecided when it is decided
     */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
    @NeedsDuty(Duty.CHAIR)
    public void decide(Caller caller, long tenderId, long questionId, PriceVerdict verdict, String reason) {
        examined(tenderId);
        Reason.require(reason, EligibilityChange.REASON);
        var question = questions.of(tenderId).stream()
                .filter(q -> q.id() == questionId)
                .findFirst()
                .orElseThrow(NotFound::new);
        question.decide(verdict, reason, caller.account(), clock.instant());
        if (verdict == PriceVerdict.REFUSED
                && !exclusions.out(tenderId).containsKey(question.bid().id())) {
            eligibility.disqualify(caller, tenderId, question.bid().id(), Ground.PRICE_NOT_EXPLAINED, reason);
        }
        audit.record(
                "price.decided",
                caller,
                Map.of(
                        "tender",
                        tenderId,
                        "bid",
                        question.bid().id(),
                        "question",
                        questionId,
                        "verdict",
                        verdict.name()));
    }

    private List<Correction> corrections(Tender tender) {
        var months = tender.terms().contractMonths();
        return scores.stated(tender.id(), months).stream()
                .map(offer -> Correction.of(offer, months))
                .toList();
    }

    private static String path(Tender tender) {
        return "/supplier/prices?tender=" + tender.id();
    }

    private Tender examined(long tenderId) {
        var tender = tenders.get(tenderId);
        exclusions.lock(tender);
        tender.require(TenderStatus.FINANCIAL_OPENED, TenderStatus.EVALUATED);
        return tender;
    }

    private Tender priced(long tenderId) {
        var tender = tenders.get(tenderId);
        tender.requireReached(TenderStatus.FINANCIAL_OPENED, clock.instant());
        return tender;
    }
}
