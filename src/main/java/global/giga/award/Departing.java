package global.giga.award;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import global.giga.audit.AuditTrail;
import global.giga.award.plan.AwardProblem;
import global.giga.award.plan.AwardProblem.Unit;
import global.giga.bid.Bids;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import global.giga.tender.amendment.ReasonNeeded;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where schools are awarded one by one, the chair writes down its departures from the plan one after the other; they are
 * kept until {@link Awarding#propose} takes them up. The newest counts for a school.
 */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
public class Departing {
    @Inject
    Tenders tenders;

    @Inject
    Bids bids;

    @Inject
    PlanRuns runs;

    @Inject
    PlanReadings readings;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Gives schools to a bid with its evaluated offers, or to nobody.
     *
     * @param schools ids in their country, of any lots
     * @param bid null for nobody
     * @throws TenderNotInState unless evaluated, and no award proposed
     * @throws PlanUnusable unless the plan is one of the terms and keeps their rules
     * @throws LotUndivided where lots are awarded as a whole
     * @throws NoSchoolTicked without a school of the tender
     * @throws SchoolNotOffered when the bid has no valid offer for one of them
     * @throws NothingDeparts when the plan gives all of them to that bid
     * @throws ReasonNeeded without a reason
     */
    @NeedsDuty(Duty.CHAIR)
    public void depart(Caller caller, long tenderId, long runId, Set<String> schools, Long bid, String reason) {
        var run = open(tenderId, runId);
        var problem = divided(run);
        var named = names(tenderId, schools);
        if (named.isEmpty()) {
            throw new NoSchoolTicked();
        }
        var offered = offered(problem, bid);
        named.forEach((id, name) -> {
            if (bid != null && !offered.contains(id)) {
                throw new SchoolNotOffered(name);
            }
        });
        var planned = planned(run, problem);
        var moved = new HashSet<>(named.keySet());
        moved.removeIf(id -> Objects.equals(planned.get(id), bid));
        if (moved.isEmpty()) {
            throw new NothingDeparts();
        }
        keep(caller, run, lots(problem, moved), bid, reason);
    }

    /**
     * Gives a lot to a bid, as far as it has evaluated offers there, or to nobody.
     *
     * @param bid null for nobody
     * @throws TenderNotInState unless evaluated, and no award proposed
     * @throws PlanUnusable unless the plan is one of the terms and keeps their rules
     * @throws LotUndivided where lots are awarded as a whole: there the proposal itself says so
     * @throws NotAwardable when the bid has no valid offer in the lot
     * @throws NothingDeparts when the plan gives all that it offers there to that bid
     * @throws ReasonNeeded without a reason
     */
    @NeedsDuty(Duty.CHAIR)
    public void departLot(Caller caller, long tenderId, long runId, String lot, Long bid, String reason) {
        var run = open(tenderId, runId);
        var problem = divided(run);
        var offered = offered(problem, bid);
        var planned = planned(run, problem);
        var there = problem.items().stream()
                .filter(i -> i.lot().equals(lot))
                .map(AwardProblem.Item::id)
                .filter(id -> bid == null || offered.contains(id))
                .toList();
        if (there.isEmpty()) {
            throw new NotAwardable(lot);
        }
        var moved = new HashSet<>(there);
        moved.removeIf(id -> Objects.equals(planned.get(id), bid));
        if (moved.isEmpty()) {
            throw new NothingDeparts();
        }
        keep(caller, run, Map.of(lot, moved), bid, reason);
    }

    private PlanRun open(long tenderId, long runId) {
        var tender = tenders.locked(tenderId);
        tender.require(TenderStatus.EVALUATED);
        var run = runs.get(tenderId, runId);
        Awarding.usable(run);
        return run;
    }

    private static AwardProblem divided(PlanRun run) {
        var problem = run.problem();
        if (problem.unit() == Unit.LOT) {
            throw new LotUndivided();
        }
        return problem;
    }

    private Map<String, String> names(long tenderId, Set<String> schools) {
        return runs.places(tenderId).stream()
                .filter(p -> schools.contains(p.id()))
                .collect(toMap(PlanSchool.Place::id, PlanSchool.Place::name, (a, b) -> a, LinkedHashMap::new));
    }

    private static Set<String> offered(AwardProblem problem, Long bid) {
        return problem.offers().stream()
                .filter(o -> bid != null && o.bidder().equals(bid.toString()))
                .map(AwardProblem.Offer::item)
                .collect(toCollection(HashSet::new));
    }

    /** The bids that the plan gives the schools to; schools of nobody are missing. */
    private static Map<String, Long> planned(PlanRun run, AwardProblem problem) {
        var bidders = problem.offers().stream().collect(toMap(AwardProblem.Offer::id, AwardProblem.Offer::bidder));
        return run.solution().plan().awards().stream()
                .collect(toMap(a -> a.item(), a -> Long.valueOf(bidders.get(a.offer()))));
    }

    private static Map<String, Set<String>> lots(AwardProblem problem, Set<String> schools) {
        return problem.items().stream()
                .filter(i -> schools.contains(i.id()))
                .collect(groupingBy(
                        AwardProblem.Item::lot,
                        LinkedHashMap::new,
                        mapping(AwardProblem.Item::id, toCollection(HashSet::new))));
    }

    private void keep(Caller caller, PlanRun run, Map<String, ? extends Set<String>> byLot, Long bid, String reason) {
        var now = clock.instant();
        var earlier = runs.departures(run.id());
        byLot.forEach((lot, schools) -> {
            var departure =
                    new PlanDeparture(run.id(), new Departure(lot, schools, bid, reason), caller.account(), now);
            earlier.forEach(before -> before.yield(schools));
            runs.add(departure);
        });
        earlier.stream().filter(PlanDeparture::empty).forEach(runs::remove);
        var all = new TreeSet<String>();
        byLot.values().forEach(all::addAll);
        audit.record(
                "award.departed",
                caller,
                Map.of(
                        "tender",
                        run.tender().id(),
                        "plan",
                        run.id(),
                        "bid",
                        bid == null ? "" : bid.toString(),
                        "schools",
                        all));
    }

    /**
     * Goes back to the plan.
     *
     * @throws TenderNotInState unless evaluated, and no award proposed
     * @throws NotFound when the plan has no such departure
     */
    @NeedsDuty(Duty.CHAIR)
    public void follow(Caller caller, long tenderId, long runId, long departureId) {
        tenders.locked(tenderId).require(TenderStatus.EVALUATED);
        var departure = runs.departure(runs.get(tenderId, runId).id(), departureId);
        runs.remove(departure);
        audit.record(
                "award.followed",
                caller,
                Map.of("tender", tenderId, "plan", runId, "schools", new TreeSet<>(departure.schools())));
    }

    /** What is written down for a plan of the tender, oldest first. */
    @NeedsDuty
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    public List<Departed> of(Caller caller, long tenderId, long runId) {
        var departures = runs.departures(tenderId, runId);
        if (departures.isEmpty()) {
            return List.of();
        }
        var names = bids.opened(tenderId).stream()
                .collect(toMap(b -> b.id().toString(), b -> b.organization().name()));
        var schools = readings.schools(tenderId, runId, names);
        return departures.stream()
                .flatMap(d -> Departed.grouped(ones(d, schools)).stream())
                .toList();
    }

    private static List<Departed.One> ones(PlanDeparture departure, PlanSchools schools) {
        var its = departure.schools();
        return schools.rows().stream()
                .filter(s -> its.contains(s.place().id()))
                .map(s -> new Departed.One(
                        departure.id(),
                        s.place().lot(),
                        s.place().title(),
                        s.place().id(),
                        s.place().name(),
                        s.supplier(),
                        departure.bid() == null ? null : schools.bidders().get(departure.bid()),
                        departure.reason()))
                .toList();
    }
}
