package global.giga.award;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import global.giga.award.plan.AwardProblem.Item;
import global.giga.award.plan.AwardProblem.Unit;
import global.giga.award.plan.LotReason;
import global.giga.award.plan.LotReason.Rival;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What a plan says of the bids that are cheaper or better than its winners, by lot. */
final class PlanGrounds {
    private final Map<String, List<LotReason>> byLot;

    PlanGrounds(PlanRun run) {
        var problem = run.problem();
        var lots = problem.items().stream().collect(toMap(Item::id, Item::lot));
        byLot = run.solution().reasons().stream()
                .collect(groupingBy(reason -> problem.unit() == Unit.LOT ? reason.id() : lots.get(reason.id())));
    }

    /** Without rule and package where the plan as a whole is what speaks against it. */
    Outranked of(String lot, long bid) {
        var rivals = byLot.getOrDefault(lot, List.of()).stream()
                .flatMap(reason -> Stream.of(reason.best(), reason.cheapest()).filter(Objects::nonNull))
                .filter(rival -> rival.bidder().equals(Long.toString(bid)))
                .toList();
        return new Outranked(
                rivals.stream().flatMap(rival -> rival.broken().stream()).collect(toSet()),
                rivals.stream().anyMatch(Rival::breaksPackage));
    }
}
