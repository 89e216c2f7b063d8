package global.giga.award;

import global.giga.audit.AuditTrail;
import global.giga.award.PlanRun.Kind;
import global.giga.award.plan.AwardPlan;
import global.giga.evaluation.OpenPoints;
import global.giga.kernel.Caller;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.notice.NoticeKind;
import global.giga.tender.Announcing;
import global.giga.tender.Tender;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import global.giga.tender.amendment.ReasonNeeded;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The acts from a plan to its standstill (R4.3): the chair proposes, another person approves. */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
public class Awarding {
    @Inject
    Tenders tenders;

    @Inject
    Awards awards;

    @Inject
    PlanRuns runs;

    @Inject
    Problems problems;

    @Inject
    OpenPoints points;

    @Inject
    Announcing announcing;

    @Inject
    Told told;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Proposes a plan of the terms for approval, lot by lot as it is or with the chair's own choices and their reasons:
     * those written down before ({@link Departing}) and these.
     *
     * @throws TenderNotInState unless evaluated, and no award proposed
     * @throws global.giga.evaluation.PricesUndecided while a question about a price of a bid that counts is open (R3.10)
     * @throws global.giga.evaluation.FragileUnexplained while a winner that other rules would change has no reason (R3.11)
     * @throws PlanUnusable unless the plan is one of the terms and keeps their rules
     * @throws PlanOutdated when the results have changed since
     * @throws NotAwardable for a departure to a bid that is not valid in the lot
     * @throws SchoolNotOffered for one to a bid without a valid offer for a school
     * @throws NothingDeparts for a departure that says what the plan says
     * @throws NothingAwarded when no lot would be given to anybody
     */
    @NeedsDuty(Duty.CHAIR)
    public void propose(Caller caller, long tenderId, long runId, List<Departure> departures) {
        var tender = tenders.locked(tenderId);
        tender.require(TenderStatus.EVALUATED);
        points.requireNone(tender);
        var run = runs.get(tenderId, runId);
        var plan = usable(run);
        var contest = problems.of(tender, null);
        if (!Problems.digest(contest.problem()).equals(run.digest())) {
            throw new PlanOutdated();
        }
        var chosen = new ArrayList<Departure>();
        runs.departures(runId).forEach(d -> chosen.add(d.departure()));
        chosen.addAll(departures);
        var proposal = new Proposal(contest, plan, chosen);
        if (proposal.lines().isEmpty()) {
            throw new NothingAwarded();
        }
        var now = clock.instant();
        var round = supersede(tender);
        var award = Award.proposed(tender, round, runId, Broken.of(contest, proposal.lines()), caller.account(), now);
        fill(award, proposal);
        awards.add(award);
        tender.proposeAward(now);
        announcing.approvers(tender, NoticeKind.AWARD_PROPOSED, "/committee/award?tender=" + tenderId);
        audit.record(
                "award.proposed",
                caller,
                Map.of(
                        "tender",
                        tenderId,
                        "plan",
                        runId,
                        "problem",
                        run.digest().hex(),
                        "departures",
                        chosen.stream().map(Departure::lot).distinct().sorted().toList(),
                        "schools",
                        proposal.moved().stream()
                                .map(m -> m.item().school().govtId())
                                .sorted()
                                .toList()));
    }

    static AwardPlan usable(PlanRun run) {
        if (run.kind() != Kind.TERMS
                || run.state() != PlanRun.State.DONE
                || !run.solution().usable()) {
            throw new PlanUnusable();
        }
        return run.solution().plan();
    }

    private void fill(Award award, Proposal proposal) {
        var planned = proposal.planned();
        var bids = proposal.bids();
        var unawarded = proposal.unawarded();
        for (var lot : tenders.lots(award.tender().id())) {
            award.add(new AwardLot(
                    award,
                    lot,
                    planned.get(lot.id()),
                    bids.get(lot.id()),
                    proposal.departure(lot),
                    unawarded.get(lot.id())));
        }
        proposal.lines().forEach(l -> award.add(new AwardLine(award, l.offer().offer(), l.price(), l.packageName())));
        proposal.moved().forEach(m -> award.add(new AwardSchool(award, m.item(), m.planned(), m.bid(), m.reason())));
    }

    /* What a change of results left behind is annulled now. */
    private int supersede(Tender tender) {
        var all = awards.of(tender.id());
        all.stream().filter(Award::alive).forEach(old -> old.annul(null, clock.instant()));
        return all.size() + 1;
    }

    /**
     * Gives a proposal back to the chair.
     *
     * @param seen the proposal on the caller's screen
     * @throws TenderNotInState unless an award is proposed
     * @throws ChangedElsewhere when another one is proposed by now
     * @throws ReasonNeeded without a reason
     */
    @NeedsDuty(Duty.APPROVER)
    @RolesAllowed(Role.STAFF_ROLE)
    public void giveBack(Caller caller, long tenderId, Long seen, String reason) {
        var tender = tenders.locked(tenderId);
        tender.require(TenderStatus.AWARD_PROPOSED);
        var why = Reasons.written(reason, Departure.LONGEST);
        var now = clock.instant();
        proposed(tender, seen).giveBack(why, now);
        tender.reopenEvaluation(now);
        announcing.team(tender, NoticeKind.AWARD_RETURNED, "/committee/award?tender=" + tenderId, why);
        audit.record("award.returned", caller, Map.of("tender", tenderId, "reason", why));
    }

    /**
     * Approves the proposal: the standstill of the terms begins, and every bidder learns its own scores, the reasons and
     * the winner of each lot.
     *
     * @param seen the proposal on the caller's screen
     * @throws TenderNotInState unless an award is proposed
     * @throws ChangedElsewhere when another one is proposed by now
     */
    @NeedsDuty(Duty.APPROVER)
    @RolesAllowed(Role.STAFF_ROLE)
    public void approve(Caller caller, long tenderId, Long seen) {
        var tender = tenders.locked(tenderId);
        tender.require(TenderStatus.AWARD_PROPOSED);
        var now = clock.instant();
        var award = proposed(tender, seen);
        award.approve(caller.account(), tender.terms().award().standstillDays(), now);
        tender.approveAward(now);
        var until = award.standsUntil().atZone(tender.terms().zone());
        told.bidders(tender, NoticeKind.AWARD_INTENDED, until);
        announcing.team(tender, NoticeKind.AWARD_APPROVED, "/committee/award?tender=" + tenderId, until);
        audit.record(
                "award.approved",
                caller,
                Map.of("tender", tenderId, "round", award.round(), "standsUntil", award.standsUntil()));
    }

    private Award proposed(Tender tender, Long seen) {
        return awards.current(tender).filter(award -> award.id().equals(seen)).orElseThrow(ChangedElsewhere::new);
    }

    /**
     * Ends a tender in which nothing can be awarded: no lot has a valid bid, or the plan of the terms proves that it
     * gives nothing to anybody.
     *
     * @throws TenderNotInState unless evaluated
     * @throws StillAwardable while a lot has a valid bid and no finished plan says that nothing can be awarded
     * @throws ReasonNeeded without a reason
     */
    @NeedsDuty(Duty.APPROVER)
    @RolesAllowed(Role.STAFF_ROLE)
    public void endWithoutAward(Caller caller, long tenderId, String reason) {
        var tender = tenders.locked(tenderId);
        tender.require(TenderStatus.EVALUATED);
        var why = Reasons.written(reason, Departure.LONGEST);
        if (awardable(tender)) {
            throw new StillAwardable();
        }
        var now = clock.instant();
        var award = Award.none(tender, supersede(tender), why, caller.account(), now);
        awards.add(award);
        tender.endWithoutAward();
        told.bidders(tender, NoticeKind.TENDER_UNSUCCESSFUL, why);
        announcing.team(tender, NoticeKind.TENDER_UNSUCCESSFUL, "/committee/award?tender=" + tenderId, why);
        audit.record("tender.unsuccessful", caller, Map.of("tender", tenderId, "reason", why));
    }

    private boolean awardable(Tender tender) {
        var contest = problems.of(tender, null);
        if (contest.contenders().isEmpty()) {
            return false;
        }
        return runs.same(tender.id(), Kind.TERMS, Problems.digest(contest.problem()))
                .filter(run -> run.state() == PlanRun.State.DONE)
                .map(run -> !nothing(run.solution().plan()))
                .orElse(true);
    }

    private static boolean nothing(AwardPlan plan) {
        return plan.status() == AwardPlan.Status.INFEASIBLE
                || plan.status() == AwardPlan.Status.OPTIMAL && plan.awards().isEmpty();
    }

    /** The award that counts now, in figures and names; empty before one is proposed. */
    @NeedsDuty
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    public Optional<AwardView> award(Caller caller, long tenderId) {
        var tender = tenders.get(tenderId);
        return awards.current(tender).map(award -> AwardView.of(award, awards, awards.open(award)));
    }

    /** The rounds so far, oldest first. */
    @NeedsDuty
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    public List<Round> rounds(Caller caller, long tenderId) {
        return awards.of(tenderId).stream().map(Round::of).toList();
    }
}
