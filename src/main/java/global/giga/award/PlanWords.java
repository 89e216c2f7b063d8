package global.giga.award;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import global.giga.award.PlanView.Sums;
import global.giga.award.PlanView.Supplier;
import global.giga.award.PlanView.Winner;
import global.giga.award.plan.AwardPlan.Reason;
import global.giga.award.plan.AwardPlan.Unawarded;
import global.giga.award.plan.AwardProblem;
import global.giga.award.plan.AwardProblem.Item;
import global.giga.award.plan.LotReason;
import global.giga.kernel.Exact;
import global.giga.kernel.Technology;
import global.giga.tender.LotLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts names into a plan. */
final class PlanWords {
    private final PlanRun run;
    private final AwardProblem problem;
    private final Solution solution;
    private final Map<String, String> suppliers;
    private final List<LotLine> lots;
    private final Map<String, Item> items;
    private final List<Priced.Line> lines;

    /** @param suppliers names by the id of the bid */
    PlanWords(PlanRun run, Map<String, String> suppliers, List<LotLine> lots) {
        this.run = run;
        this.problem = run.problem();
        this.solution = run.solution();
        this.suppliers = suppliers;
        this.lots = lots;
        this.items = problem.items().stream().collect(toMap(Item::id, i -> i));
        this.lines = solution == null
                ? List.of()
                : new Priced(problem).lines(solution.plan().awards());
    }

    PlanView view(Instant now) {
        var plan = solution == null ? null : solution.plan();
        return new PlanView(
                PlanProgress.of(run, now),
                run.kind(),
                run.name(),
                problem.rules(),
                plan == null ? null : plan.status(),
                plan == null ? List.of() : lots.stream().map(this::lot).toList(),
                suppliers(),
                sums(),
                plan == null ? List.of() : plan.objectives(),
                solution == null ? List.of() : solution.prices(),
                plan == null ? List.of() : plan.conflict());
    }

    private PlanView.Lot lot(LotLine lot) {
        var here = lines.stream().filter(l -> l.item().lot().equals(lot.code())).toList();
        var winners = new ArrayList<Winner>();
        by(here, l -> l.offer().bidder()).forEach((bidder, own) -> winners.add(winner(bidder, own, lot)));
        winners.sort(Comparator.comparingInt(Winner::schools).reversed());
        var why = solution.reasons().stream()
                .filter(r -> r.id().equals(lot.code()))
                .findFirst()
                .orElse(null);
        return new PlanView.Lot(
                lot.code(),
                lot.title(),
                (int) lot.schools(),
                (int) lot.pupils(),
                winners,
                unawarded(lot.code()),
                why,
                why == null ? null : name(why.cheapest()),
                why == null ? null : name(why.best()));
    }

    private String name(LotReason.Rival rival) {
        return rival == null ? null : suppliers.get(rival.bidder());
    }

    private Winner winner(String bidder, List<Priced.Line> own, LotLine lot) {
        return new Winner(
                Long.parseLong(bidder),
                suppliers.get(bidder),
                own.size(),
                Priced.sum(own),
                points(own, lot),
                own.stream()
                        .map(l -> l.offer().technology())
                        .distinct()
                        .sorted()
                        .toList(),
                own.stream()
                        .map(Priced.Line::packageId)
                        .filter(id -> id != null)
                        .map(PlanWords::packageName)
                        .findFirst()
                        .orElse(null));
    }

    /** The name that the bidder gave it: see {@link Problems#id}. */
    static String packageName(String id) {
        return id.substring(id.indexOf('/') + 1);
    }

    /** Of the bid in the lot: see {@link Coverage}. */
    private BigDecimal points(List<Priced.Line> own, LotLine lot) {
        var counted = own.stream().map(l -> l.offer().score()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return problem.unit() == AwardProblem.Unit.LOT
                ? Exact.divide(counted, BigDecimal.valueOf(lot.schools()))
                : own.get(0).offer().score();
    }

    private Map<Reason, Integer> unawarded(String lot) {
        var reasons = new EnumMap<Reason, Integer>(Reason.class);
        for (Unawarded none : solution.plan().unawarded()) {
            if (items.get(none.item()).lot().equals(lot)) {
                reasons.merge(none.reason(), 1, Integer::sum);
            }
        }
        return reasons;
    }

    private List<Supplier> suppliers() {
        var all = new ArrayList<Supplier>();
        by(lines, l -> l.offer().bidder())
                .forEach((bidder, own) -> all.add(new Supplier(
                        suppliers.get(bidder),
                        (int) own.stream().map(l -> l.item().lot()).distinct().count(),
                        own.size(),
                        own.stream().mapToInt(l -> l.item().pupils()).sum(),
                        Priced.sum(own))));
        all.sort(Comparator.comparing(Supplier::price).reversed().thenComparing(Supplier::name));
        return all;
    }

    private static Map<String, List<Priced.Line>> by(
            List<Priced.Line> lines, java.util.function.Function<Priced.Line, String> key) {
        return lines.stream().collect(groupingBy(key, LinkedHashMap::new, java.util.stream.Collectors.toList()));
    }

    private Sums sums() {
        var technologies = new EnumMap<Technology, Integer>(Technology.class);
        lines.forEach(l -> technologies.merge(l.offer().technology(), 1, Integer::sum));
        return new Sums(
                lines.isEmpty() ? BigDecimal.ZERO : Priced.sum(lines),
                (int) lines.stream().map(l -> l.item().lot()).distinct().count(),
                lines.size(),
                lines.stream().mapToInt(l -> l.item().pupils()).sum(),
                problem.items().size(),
                problem.items().stream().mapToInt(Item::pupils).sum(),
                technologies);
    }
}
