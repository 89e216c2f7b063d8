package global.giga.award;

import static java.util.stream.Collectors.toMap;

import global.giga.audit.AuditTrail;
import global.giga.award.PlanRun.Kind;
import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.AwardProblem.Reach;
import global.giga.award.plan.AwardProblem.Rules;
import global.giga.bid.Bids;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.Exact;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.tender.Tender;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Asks for plans of the award and reads them (R4.2); the planner works in the background. */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
public class Planning {
    /** Points of the curve. */
    public static final int POINTS = 10;

    @Inject
    Tenders tenders;

    @Inject
    Bids bids;

    @Inject
    Problems problems;

    @Inject
    PlanRuns runs;

    @Inject
    PlanReadings readings;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * The plan by the rules of the terms: of equal results the one there is, else a new one is asked for. Where there was
     * too little work to find any, it may take more.
     *
     * @return its number
     * @throws TenderNotInState unless the evaluation is concluded and no award proposed
     */
    @NeedsDuty(Duty.CHAIR)
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
    public long prepare(Caller caller, long tenderId) {
        var tender = tenders.locked(tenderId);
        tender.require(TenderStatus.EVALUATED);
        var problem = problems.of(tender, null).problem();
        var known = runs.same(tenderId, Kind.TERMS, Problems.digest(problem));
        return known.filter(run -> !run.unsolved()).map(PlanRun::id).orElseGet(() -> {
            var run = new PlanRun(tender, Kind.TERMS, "", problem, caller.account(), clock.instant());
            known.ifPresent(run::outdo);
            runs.add(run);
            audit.record(
                    "award.planned",
                    caller,
                    Map.of(
                            "tender",
                            tenderId,
                            "plan",
                            run.id(),
                            "problem",
                            run.digest().hex()));
            return run.id();
        });
    }

    /**
     * A plan by other rules, to compare; it can never be proposed.
     *
     * @throws TenderNotInState unless the evaluation is concluded and no award approved
     */
    @NeedsDuty({Duty.CHAIR, Duty.OFFICER, Duty.APPROVER})
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
    public long scenario(Caller caller, long tenderId, Scenario scenario) {
        var tender = comparable(tenderId);
        var problem = problems.of(tender, scenario.rules()).problem();
        var run = new PlanRun(tender, Kind.SCENARIO, scenario.name(), problem, caller.account(), clock.instant());
        runs.add(run);
        audit.record("award.compared", caller, Map.of("tender", tenderId, "plan", run.id(), "name", scenario.name()));
        return run.id();
    }

    /**
     * The curve of cost against pupils: with so many equal steps of a budget up to what the plan of the terms costs, the
     * plan that connects most pupils, at the lowest price. In place of the curve there was.
     *
     * @throws PlanUnusable before there is a plan by the terms
     */
    @NeedsDuty({Duty.CHAIR, Duty.OFFICER, Duty.APPROVER})
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
    public void curve(Caller caller, long tenderId) {
        var tender = comparable(tenderId);
        var contest = problems.of(tender, null);
        var whole = runs.same(tenderId, Kind.TERMS, Problems.digest(contest.problem()))
                .map(PlanRun::solution)
                .filter(Solution::usable)
                .orElseThrow(PlanUnusable::new);
        var cost = Priced.sum(new Priced(contest.problem()).lines(whole.plan().awards()));
        runs.remove(tenderId, Kind.CURVE);
        for (int step = 1; step <= POINTS; step++) {
            var budget = Exact.divide(cost.multiply(BigDecimal.valueOf(step)), BigDecimal.valueOf(POINTS))
                    .setScale(0, RoundingMode.UP);
            var problem = problems.of(tender, within(contest.problem().rules(), budget))
                    .problem();
            runs.add(new PlanRun(
                    tender, Kind.CURVE, budget.toPlainString(), problem, caller.account(), clock.instant()));
        }
        audit.record("award.compared", caller, Map.of("tender", tenderId, "points", POINTS));
    }

    private static Rules within(Rules r, BigDecimal budget) {
        return new Rules(
                r.maxLots(),
                r.maxSchools(),
                r.maxValue(),
                null,
                null,
                null,
                budget,
                Reach.BEST,
                List.of(Objective.MOST_PUPILS, Objective.LOWEST_PRICE));
    }

    private Tender comparable(long tenderId) {
        var tender = tenders.locked(tenderId);
        tender.require(TenderStatus.EVALUATED, TenderStatus.AWARD_PROPOSED);
        return tender;
    }

    /** Ends a plan that runs or waits. @throws NotFound when the tender has no such plan */
    @NeedsDuty({Duty.CHAIR, Duty.OFFICER, Duty.APPROVER})
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
    public void cancel(Caller caller, long tenderId, long runId) {
        comparable(tenderId);
        var run = runs.locked(runs.get(tenderId, runId).id()).orElseThrow(NotFound::new);
        run.stop(clock.instant());
        audit.record("award.plan.cancelled", caller, Map.of("tender", tenderId, "plan", runId));
    }

    /** All plans of the tender in names, oldest first: of curve and scenarios as well. */
    @NeedsDuty
    public List<PlanView> plans(Caller caller, long tenderId) {
        evaluated(tenderId);
        return readings.views(tenderId, suppliers(tenderId), tenders.lotLines(tenderId), clock.instant());
    }

    /** One plan in names. @throws NotFound when the tender has no such plan */
    @NeedsDuty
    public PlanView plan(Caller caller, long tenderId, long runId) {
        evaluated(tenderId);
        return readings.view(tenderId, runId, suppliers(tenderId), tenders.lotLines(tenderId), clock.instant());
    }

    /** A page of its schools, each with its reasons. @throws NotFound when the tender has no such plan */
    @NeedsDuty
    public PlanSchools schools(
            Caller caller, long tenderId, long runId, PlanSchools.Filter filter, int from, int most) {
        evaluated(tenderId);
        return readings.schools(tenderId, runId, suppliers(tenderId)).page(filter, from, most);
    }

    /** Two plans side by side. @throws NotFound when the tender has no such plans */
    @NeedsDuty
    public PlanDifference difference(Caller caller, long tenderId, long runId, long otherId) {
        evaluated(tenderId);
        var names = suppliers(tenderId);
        var lots = tenders.lotLines(tenderId);
        var now = clock.instant();
        return PlanDifference.of(
                readings.view(tenderId, runId, names, lots, now),
                readings.view(tenderId, otherId, names, lots, now),
                readings.schools(tenderId, runId, names),
                readings.schools(tenderId, otherId, names));
    }

    /** How far it is. @throws NotFound when the tender has no such plan */
    @NeedsDuty
    public PlanProgress progress(Caller caller, long tenderId, long runId) {
        evaluated(tenderId);
        return PlanProgress.of(runs.get(tenderId, runId), clock.instant());
    }

    /**
     * Problem and plan as JSON that an independent program can check.
     *
     * @throws NotFound when the tender has no such plan, or it is not done
     */
    @NeedsDuty
    public String certificate(Caller caller, long tenderId, long runId) {
        evaluated(tenderId);
        var certificate = runs.get(tenderId, runId).certificate();
        if (certificate == null) {
            throw new NotFound();
        }
        return certificate;
    }

    /** Who gets which school and how, by the id of the school in its country. */
    @NeedsDuty
    public Map<String, Connected> connected(Caller caller, long tenderId, long runId) {
        evaluated(tenderId);
        return readings.schools(tenderId, runId, suppliers(tenderId)).rows().stream()
                .filter(s -> s.bid() != null)
                .collect(toMap(s -> s.place().id(), s -> new Connected(s.supplier(), s.technology())));
    }

    private Map<String, String> suppliers(long tenderId) {
        return bids.opened(tenderId).stream()
                .collect(toMap(b -> b.id().toString(), b -> b.organization().name()));
    }

    private void evaluated(long tenderId) {
        var status = tenders.get(tenderId).statusAt(clock.instant());
        if (!status.reached(TenderStatus.EVALUATED) && status != TenderStatus.UNSUCCESSFUL) {
            throw new TenderNotInState(status);
        }
    }
}
