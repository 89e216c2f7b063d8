package global.giga.award;

import static java.util.stream.Collectors.toMap;

import global.giga.award.plan.AwardPlan.Unawarded;
import global.giga.award.plan.LotReason;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts names into what a plan does with each school. */
final class PlanSchoolWords {
    private final Map<String, String> suppliers;
    private final Map<String, Priced.Line> lines = new HashMap<>();
    private final Map<String, LotReason> reasons = new HashMap<>();
    private final Map<String, Unawarded> unawarded = new HashMap<>();
    private final Map<Long, String> bidders = new LinkedHashMap<>();

    /** @param suppliers names by the id of the bid */
    PlanSchoolWords(PlanRun run, Map<String, String> suppliers) {
        this.suppliers = suppliers;
        var problem = run.problem();
        var solution = run.solution();
        problem.offers().stream()
                .map(o -> o.bidder())
                .distinct()
                .forEach(bidder -> bidders.put(Long.valueOf(bidder), suppliers.get(bidder)));
        if (solution != null) {
            new Priced(problem)
                    .lines(solution.plan().awards())
                    .forEach(l -> lines.put(l.item().id(), l));
            reasons.putAll(solution.reasons().stream().collect(toMap(LotReason::id, r -> r)));
            solution.plan().unawarded().forEach(u -> unawarded.put(u.item(), u));
        }
    }

    /** All of them, in the order of the places. */
    PlanSchools schools(List<PlanSchool.Place> places) {
        var rows = places.stream().map(this::school).toList();
        return new PlanSchools(rows, rows.size(), bidders);
    }

    private PlanSchool school(PlanSchool.Place place) {
        var line = lines.get(place.id());
        var none = unawarded.get(place.id());
        var why = reasons.get(place.id());
        var bidder = line == null ? null : line.offer().bidder();
        return new PlanSchool(
                place,
                bidder == null ? null : Long.valueOf(bidder),
                bidder == null ? null : suppliers.get(bidder),
                line == null ? null : line.price(),
                line == null ? null : line.offer().score(),
                line == null ? null : line.offer().technology(),
                line == null || line.packageId() == null ? null : PlanWords.packageName(line.packageId()),
                none == null ? null : none.reason(),
                why,
                why == null || why.cheapest() == null
                        ? null
                        : suppliers.get(why.cheapest().bidder()),
                why == null || why.best() == null
                        ? null
                        : suppliers.get(why.best().bidder()));
    }
}
