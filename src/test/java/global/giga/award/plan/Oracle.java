package global.giga.award.plan;

import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.AwardProblem.Offer;
import global.giga.award.plan.AwardProblem.Package;
import global.giga.award.plan.AwardProblem.Reach;
import global.giga.award.plan.AwardProblem.Rules;
import global.giga.award.plan.AwardProblem.Unit;
import global.giga.kernel.Technology;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The best award of small cases by trying every one: slow and plainly right, to hold the planner against. Knows every
 * rule of R4.1, packages, alternatives, both units, and the published order of ties.
 */
final class Oracle {
    /** What one item gets: an offer by its position, in a package or alone (-1). */
    record Got(int offer, int pack) {}

    private final AwardProblem problem;
    private final Map<String, Offer> offers = new HashMap<>();
    private final Map<String, Integer> position = new HashMap<>();
    private final Map<String, Integer> itemAt = new HashMap<>();
    private final List<List<Map<Integer, Got>>> ways = new ArrayList<>();
    private final List<List<Integer>> slots;
    private Map<Integer, Got> best;

    Oracle(AwardProblem problem) {
        this.problem = problem;
        for (int i = 0; i < problem.offers().size(); i++) {
            offers.put(problem.offers().get(i).id(), problem.offers().get(i));
            position.put(problem.offers().get(i).id(), i);
        }
        for (int i = 0; i < problem.items().size(); i++) {
            itemAt.put(problem.items().get(i).id(), i);
        }
        slots = List.copyOf(slots().values());
        slots.forEach(items -> ways.add(ways(items)));
    }

    /** Item by position to what it gets; empty where no plan keeps the rules. */
    Optional<Map<Integer, Got>> best() {
        for (int chosen = 0; chosen < 1 << problem.packages().size(); chosen++) {
            var got = packages(chosen);
            if (got != null) {
                fill(0, got);
            }
        }
        return Optional.ofNullable(best);
    }

    BigDecimal value(Map<Integer, Got> plan, Objective objective) {
        return switch (objective) {
            case HIGHEST_SCORE -> sum(plan, (item, offer) -> offer.score(), null);
            case MOST_PUPILS -> sum(plan, (item, offer) -> BigDecimal.valueOf(item.pupils()), null);
            case LOWEST_PRICE -> sum(plan, (item, offer) -> offer.compared(), Package::compared);
        };
    }

    private BigDecimal paid(Map<Integer, Got> plan) {
        return sum(plan, (item, offer) -> offer.price(), Package::price);
    }

    /** @param whole what a package counts instead of its offers; null where it does not */
    private BigDecimal sum(
            Map<Integer, Got> plan,
            BiFunction<AwardProblem.Item, Offer, BigDecimal> each,
            Function<Package, BigDecimal> whole) {
        var sum = BigDecimal.ZERO;
        var packs = new HashSet<Integer>();
        for (var e : plan.entrySet()) {
            int pack = e.getValue().pack();
            if (whole == null || pack < 0) {
                var offer = problem.offers().get(e.getValue().offer());
                sum = sum.add(each.apply(problem.items().get(e.getKey()), offer));
            } else if (packs.add(pack)) {
                sum = sum.add(whole.apply(problem.packages().get(pack)));
            }
        }
        return sum;
    }

    private Map<String, List<Integer>> slots() {
        var slots = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < problem.items().size(); i++) {
            slots.computeIfAbsent(slot(i), s -> new ArrayList<>()).add(i);
        }
        return slots;
    }

    private String slot(int item) {
        var i = problem.items().get(item);
        return problem.unit() == Unit.LOT ? i.lot() : i.id();
    }

    /** Every way to award these items together: one bidder, one offer for each that it covers. */
    private List<Map<Integer, Got>> ways(List<Integer> items) {
        var all = new ArrayList<Map<Integer, Got>>();
        problem.offers().stream().map(Offer::bidder).distinct().forEach(bidder -> {
            List<Map<Integer, Got>> own = List.of(Map.of());
            for (int item : items) {
                var choices = new ArrayList<Map<Integer, Got>>();
                for (int o = 0; o < problem.offers().size(); o++) {
                    var offer = problem.offers().get(o);
                    if (offer.bidder().equals(bidder) && itemAt.get(offer.item()) == item) {
                        for (var so : own) {
                            var more = new HashMap<>(so);
                            more.put(item, new Got(o, -1));
                            choices.add(more);
                        }
                    }
                }
                own = choices.isEmpty() ? own : choices;
            }
            own.stream().filter(w -> !w.isEmpty()).forEach(all::add);
        });
        return all;
    }

    /** Null where the packages overlap or one does not count. */
    private Map<Integer, Got> packages(int chosen) {
        var got = new TreeMap<Integer, Got>();
        var taken = new HashSet<String>();
        for (int p = 0; p < problem.packages().size(); p++) {
            if ((chosen >> p & 1) == 1) {
                var own = own(problem.packages().get(p), p);
                var slots = new HashSet<String>();
                own.keySet().forEach(i -> slots.add(slot(i)));
                if (own.isEmpty() || !slots.stream().allMatch(taken::add)) {
                    return null;
                }
                got.putAll(own);
            }
        }
        return got;
    }

    private Map<Integer, Got> own(Package p, int at) {
        var own = new HashMap<Integer, Got>();
        var lots = new HashSet<String>();
        for (var id : p.offers()) {
            int item = itemAt.get(offers.get(id).item());
            lots.add(problem.items().get(item).lot());
            own.put(item, new Got(position.get(id), at));
        }
        return lots.equals(p.lots()) ? own : Map.of();
    }

    private void fill(int slot, Map<Integer, Got> got) {
        if (slot == ways.size()) {
            if (keeps(got) && (best == null || better(got))) {
                best = new TreeMap<>(got);
            }
            return;
        }
        if (slots.get(slot).stream().anyMatch(got::containsKey)) {
            fill(slot + 1, got);
            return;
        }
        if (ways.get(slot).isEmpty() || problem.rules().reach() == Reach.BEST) {
            fill(slot + 1, got);
        }
        for (var way : ways.get(slot)) {
            got.putAll(way);
            fill(slot + 1, got);
            way.keySet().forEach(got::remove);
        }
    }

    private boolean keeps(Map<Integer, Got> plan) {
        var r = problem.rules();
        var lots = new HashMap<String, Set<String>>();
        var schools = new HashMap<String, Integer>();
        var technologies = new HashMap<Technology, Integer>();
        for (var e : plan.entrySet()) {
            var offer = problem.offers().get(e.getValue().offer());
            lots.computeIfAbsent(offer.bidder(), b -> new HashSet<>())
                    .add(problem.items().get(e.getKey()).lot());
            schools.merge(offer.bidder(), 1, Integer::sum);
            technologies.merge(offer.technology(), 1, Integer::sum);
        }
        return (r.maxLots() == null || lots.values().stream().allMatch(s -> s.size() <= r.maxLots()))
                && (r.maxSchools() == null || schools.values().stream().allMatch(n -> n <= r.maxSchools()))
                && (r.minSuppliers() == null || lots.size() >= r.minSuppliers())
                && (r.minTechnologies() == null || technologies.size() >= r.minTechnologies())
                && (r.budget() == null || paid(plan).compareTo(r.budget()) <= 0)
                && (r.maxValue() == null || lots.keySet().stream().allMatch(b -> within(plan, b, r)))
                && (r.maxTechnologyShare() == null
                        || technologies.values().stream()
                                .allMatch(n -> BigDecimal.valueOf(100L * n)
                                                .compareTo(r.maxTechnologyShare()
                                                        .multiply(BigDecimal.valueOf(plan.size())))
                                        <= 0));
    }

    private boolean within(Map<Integer, Got> plan, String bidder, Rules r) {
        var own = new HashMap<>(plan);
        own.values().removeIf(g -> !problem.offers().get(g.offer()).bidder().equals(bidder));
        return paid(own).compareTo(r.maxValue()) <= 0;
    }

    private boolean better(Map<Integer, Got> plan) {
        for (var objective : objectives()) {
            int c = value(plan, objective).compareTo(value(best, objective));
            if (c != 0) {
                return objective == Objective.LOWEST_PRICE ? c < 0 : c > 0;
            }
        }
        for (int i = 0; i < problem.items().size(); i++) {
            int c = Long.compare(place(plan.get(i)), place(best.get(i)));
            if (c != 0) {
                return c < 0;
            }
        }
        return false;
    }

    private static long place(Got got) {
        return got == null ? Long.MAX_VALUE : got.offer() * 1000L + got.pack();
    }

    private List<Objective> objectives() {
        var all = new ArrayList<>(problem.rules().objectives());
        if (problem.rules().reach() == Reach.BEST && all.get(0) == Objective.LOWEST_PRICE) {
            all.add(0, Objective.MOST_PUPILS);
        }
        all.add(Objective.LOWEST_PRICE);
        return all;
    }
}
