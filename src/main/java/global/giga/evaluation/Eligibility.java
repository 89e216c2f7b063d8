package global.giga.evaluation;

import global.giga.audit.AuditTrail;
import global.giga.bid.Bid;
import global.giga.bid.Bids;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.Json;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.kernel.Sha256;
import global.giga.notice.NoticeKind;
import global.giga.tender.Tender;
import global.giga.tender.TenderNews;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who is in the comparison (R3.5): the chair takes a whole bid out of it, or back into it, from the technical opening to
 * the end of the standstill. Everything that depends on it is computed anew, and the old result is kept beside the new
 * one. An award that was proposed or announced is open again.
 */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
public class Eligibility {
    @Inject
    Tenders tenders;

    @Inject
    Bids bids;

    @Inject
    Scores scores;

    @Inject
    Exclusions exclusions;

    @Inject
    LotScoring scoring;

    @Inject
    TenderNews news;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * A readable bid, and the decision that took it out.
     *
     * @param out null while it counts
     */
    public record Entry(Bid bid, EligibilityChange out) {}

    /**
     * Takes a bid out. Where its prices are sealed still they stay so for good; without any bid that passed the tender
     * ends unsuccessful.
     *
     * @throws GroundMissing without a ground
     * @throws ReasonMissing for a blank reason
     * @throws BidCountsNot when it is out already
     * @throws PricesBeingOpened between the first key holder and the end of the opening of the prices
     */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
    @NeedsDuty(Duty.CHAIR)
    public EligibilityChange disqualify(Caller caller, long tenderId, long bidId, Ground ground, String reason) {
        var tender = changeable(tenderId);
        if (ground == null) {
            throw new GroundMissing();
        }
        return decide(caller, tender, bidId, EligibilityAct.DISQUALIFIED, ground, reason);
    }

    /** Takes a bid out that its supplier took back after the opening; likewise. */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
    @NeedsDuty(Duty.CHAIR)
    public EligibilityChange withdraw(Caller caller, long tenderId, long bidId, String reason) {
        return decide(caller, changeable(tenderId), bidId, EligibilityAct.WITHDRAWN, null, reason);
    }

    /**
     * Takes a bid back in, with the scores it had. A tender that ended because nobody was left goes on where it stood.
     *
     * @throws BidCounts unless it is out
     * @throws BidUnscored when the scores were frozen without it
     * @throws PricesStaySealed when prices were opened while it was out
     */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
    @NeedsDuty(Duty.CHAIR)
    public EligibilityChange reinstate(Caller caller, long tenderId, long bidId, String reason) {
        var tender = tenders.get(tenderId);
        exclusions.lock(tender);
        if (tender.statusAt(clock.instant()) == TenderStatus.UNSUCCESSFUL) {
            tender.resume();
        }
        return decide(caller, changeable(tender), bidId, EligibilityAct.REINSTATED, null, reason);
    }

    /** Every decision with what it made of the result, in their order. */
    @NeedsDuty
    public List<EligibilityChange> changes(Caller caller, long tenderId) {
        readable(tenderId);
        return exclusions.of(tenderId);
    }

    /** The readable bids by supplier, and which of them are out. */
    @NeedsDuty
    public List<Entry> bids(Caller caller, long tenderId) {
        readable(tenderId);
        var out = exclusions.out(tenderId);
        return bids.opened(tenderId).stream()
                .filter(bid -> bid.unreadable() == null)
                .map(bid -> new Entry(bid, out.get(bid.id())))
                .toList();
    }

    private EligibilityChange decide(
            Caller caller, Tender tender, long bidId, EligibilityAct kind, Ground ground, String reason) {
        Reason.require(reason, EligibilityChange.REASON);
        var bid = bids.opened(tender.id()).stream()
                .filter(b -> b.id() == bidId && b.unreadable() == null)
                .findFirst()
                .orElseThrow(NotFound::new);
        requireOther(tender, kind, exclusions.out(tender.id()).get(bidId));
        if (kind == EligibilityAct.REINSTATED) {
            requireScored(tender, bid);
        }
        var before = placed(tender.id());
        var now = clock.instant();
        var number = exclusions.of(tender.id()).size() + 1;
        var change = new EligibilityChange(bid, number, kind, ground, reason);
        change.decided(caller.account(), now);
        exclusions.add(change);
        follow(tender, now);
        var after = placed(tender.id());
        change.keep(before, after);
        tell(tender, change);
        audit.record(
                "eligibility." + kind.name().toLowerCase(Locale.ROOT),
                caller,
                Map.of(
                        "tender",
                        tender.id(),
                        "bid",
                        bidId,
                        "number",
                        number,
                        "ground",
                        ground == null ? "" : ground.name(),
                        "sha256",
                        Sha256.of(Json.bytes(after)).hex()));
        return change;
    }

    private static void requireOther(Tender tender, EligibilityAct kind, EligibilityChange out) {
        if (kind != EligibilityAct.REINSTATED && out != null) {
            throw new BidCountsNot();
        }
        if (kind == EligibilityAct.REINSTATED && out == null) {
            throw new BidCounts();
        }
        if (kind == EligibilityAct.REINSTATED
                && tender.pricesOpen()
                && out.beforePrices()
                && !tender.terms().oneEnvelope()) {
            throw new PricesStaySealed();
        }
    }

    /* A bid that was out before the consensus has none. */
    private void requireScored(Tender tender, Bid bid) {
        var given = scores.judged(tender.id()).stream()
                .filter(score -> score.bid().equals(bid))
                .count();
        if (tender.reached(TenderStatus.TECHNICAL_FROZEN)
                && given < tender.terms().judged().size()) {
            throw new BidUnscored();
        }
    }

    private void follow(Tender tender, Instant now) {
        if (tender.statusAt(now).reached(TenderStatus.TECHNICAL_FROZEN)) {
            scoring.compute(tender);
        }
        if (tender.statusAt(now).reached(TenderStatus.AWARD_PROPOSED)) {
            tender.reopenEvaluation(now);
        }
        if (nobodyLeft(tender, now)) {
            tender.unsuccessful();
        }
    }

    private boolean nobodyLeft(Tender tender, Instant now) {
        if (tender.statusAt(now).reached(TenderStatus.TECHNICAL_FROZEN)) {
            return scoring.passed(tender.id()).isEmpty();
        }
        var out = exclusions.out(tender.id());
        return bids.opened(tender.id()).stream()
                .noneMatch(bid -> bid.unreadable() == null && !out.containsKey(bid.id()));
    }

    private List<PlacedBid> placed(long tenderId) {
        return scores.computed(tenderId).stream().map(PlacedBid::of).toList();
    }

    private void tell(Tender tender, EligibilityChange change) {
        var kind = change.kind() == EligibilityAct.REINSTATED ? NoticeKind.BID_REINSTATED : NoticeKind.BID_EXCLUDED;
        news.tellOrganizations(
                List.of(change.bid().organization().id()),
                kind,
                tender,
                "/supplier/prices?tender=" + tender.id(),
                change.kind(),
                change.ground() == null ? "–" : change.ground(),
                change.reason());
    }

    private Tender changeable(long tenderId) {
        var tender = tenders.get(tenderId);
        exclusions.lock(tender);
        return changeable(tender);
    }

    private Tender changeable(Tender tender) {
        tender.require(
                TenderStatus.TECHNICAL_OPENED,
                TenderStatus.TECHNICAL_FROZEN,
                TenderStatus.FINANCIAL_OPENED,
                TenderStatus.EVALUATED,
                TenderStatus.AWARD_PROPOSED,
                TenderStatus.STANDSTILL);
        if (!tender.pricesOpen() && scoring.pricesBeingOpened(tender.id())) {
            throw new PricesBeingOpened();
        }
        return tender;
    }

    private void readable(long tenderId) {
        var status = tenders.get(tenderId).statusAt(clock.instant());
        if (!status.reached(TenderStatus.TECHNICAL_OPENED) && status != TenderStatus.UNSUCCESSFUL) {
            throw new TenderNotInState(status);
        }
    }
}
