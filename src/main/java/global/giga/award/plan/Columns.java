package global.giga.award.plan;

import global.giga.award.plan.AwardProblem.Item;
import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.AwardProblem.Offer;
import global.giga.award.plan.AwardProblem.Unit;
import global.giga.kernel.Technology;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The problem as columns over slots (lots or schools that somebody offers), without what cannot be in any best plan: an
 * alternative is left out where the same bidder has one for the same item that is no dearer, scores no less where
 * scores count, and is of the same technology where technologies count.
 */
final class Columns {
    final AwardProblem problem;
    final List<Column> all = new ArrayList<>();
    final List<String> bidders;
    final Scale prices;
    final Scale compared;
    final Scale scores;
    final int technologies;

    /** What a slot is: a lot's code or an item's id, in the order of the problem. */
    final List<String> slots;

    final int lots;

    private final Map<String, Integer> bidderAt = new LinkedHashMap<>();
    private final Map<String, Integer> slotAt = new LinkedHashMap<>();
    private final Map<String, Integer> lotAt = new LinkedHashMap<>();
    private final Map<String, Integer> itemAt = new HashMap<>();
    private final Map<String, Integer> offerAt = new HashMap<>();
    private final boolean mixed;
    private final boolean scored;

    Columns(AwardProblem problem) {
        this.problem = problem;
        this.technologies = Technology.values().length;
        this.mixed =
                problem.rules().minTechnologies() != null || problem.rules().maxTechnologyShare() != null;
        this.scored = problem.rules().objectives().contains(Objective.HIGHEST_SCORE);
        index();
        this.prices = scale(Offer::price, AwardProblem.Package::price);
        this.compared = scale(Offer::compared, AwardProblem.Package::compared);
        this.scores = scale(Offer::score, pack -> BigDecimal.ZERO);
        var groups = groups();
        groups.values().forEach(problem.unit() == Unit.LOT ? this::lot : this::schools);
        packages();
        this.bidders = List.copyOf(bidderAt.keySet());
        this.slots = List.copyOf(slotAt.keySet());
        this.lots = lotAt.size();
    }

    /** Costs of an objective as its figures; costs of what is to be most are negative. */
    LongFunction<BigDecimal> figures(Objective objective) {
        return switch (objective) {
            case LOWEST_PRICE -> compared::figure;
            case HIGHEST_SCORE -> cost -> scores.figure(-cost);
            case MOST_PUPILS -> cost -> BigDecimal.valueOf(-cost);
        };
    }

    /** The position of an offer's item. */
    int position(int offer) {
        return itemAt.get(problem.offers().get(offer).item());
    }

    int lot(int item) {
        return lotAt.get(problem.items().get(item).lot());
    }

    /** Pupils of each slot where schools are awarded one by one. */
    int[] slotPupils() {
        var pupils =
                problem.items().stream().collect(Collectors.toMap(AwardProblem.Item::id, AwardProblem.Item::pupils));
        return slots.stream().mapToInt(pupils::get).toArray();
    }

    /** Schools of each slot where they are the same whoever gets it, else null. */
    int[] slotSizes() {
        var sizes = new int[slots.size()];
        for (var c : all) {
            if (c.slots().length == 1) {
                int slot = c.slots()[0];
                if (sizes[slot] != 0 && sizes[slot] != c.schools()) {
                    return null;
                }
                sizes[slot] = c.schools();
            }
        }
        for (var c : all) {
            if (!c.exchange() && IntStream.of(c.slots()).map(s -> sizes[s]).sum() != c.schools()) {
                return null;
            }
        }
        return sizes;
    }

    /**
     * Which variables a plan has or, where an offer of it was left out as no better, the same bidder's others for the item;
     * of the variables that follow the columns, all.
     *
     * @param plan of the same offers and packages, under any rules
     */
    boolean[] of(AwardPlan plan, int variables) {
        var offers = new HashSet<Integer>();
        var packs = new HashSet<String>();
        for (var award : plan.awards()) {
            if (award.packageId() == null) {
                offers.add(offerAt.get(award.offer()));
            } else {
                packs.add(award.packageId());
            }
        }
        var known =
                all.stream().flatMapToInt(c -> IntStream.of(c.offers())).boxed().collect(Collectors.toSet());
        var winners = new HashSet<Long>();
        var others = new HashSet<Long>();
        for (int offer : offers) {
            winners.add(key(offer));
            if (!known.contains(offer)) {
                others.add(key(offer));
            }
        }
        var its = new boolean[variables];
        Arrays.fill(its, true);
        for (int v = 0; v < all.size(); v++) {
            var c = all.get(v);
            int offer = c.offers()[0];
            boolean lot = problem.unit() == Unit.LOT && !c.exchange();
            its[v] = c.pack() >= 0
                    ? packs.contains(problem.packages().get(c.pack()).id())
                    : lot ? winners.contains(key(offer)) : offers.contains(offer) || others.contains(key(offer));
        }
        return its;
    }

    /** The slots of which there is one of these variables. */
    BitSet covered(boolean[] variables) {
        var covered = new BitSet(slots.size());
        for (int v = 0; v < all.size(); v++) {
            if (variables[v]) {
                IntStream.of(all.get(v).slots()).forEach(covered::set);
            }
        }
        return covered;
    }

    /** Of a bidder and a slot. */
    private long key(int offer) {
        return (long) bidder(offer) << 32 | slot(item(offer));
    }

    private Item item(int offer) {
        return problem.items().get(position(offer));
    }

    private int slot(Item item) {
        return slotAt.get(problem.unit() == Unit.LOT ? item.lot() : item.id());
    }

    private void index() {
        for (int i = 0; i < problem.items().size(); i++) {
            itemAt.put(problem.items().get(i).id(), i);
        }
        var offered = new HashSet<String>();
        for (int i = 0; i < problem.offers().size(); i++) {
            var offer = problem.offers().get(i);
            offerAt.put(offer.id(), i);
            bidderAt.putIfAbsent(offer.bidder(), bidderAt.size());
            offered.add(offer.item());
        }
        for (var item : problem.items()) {
            lotAt.putIfAbsent(item.lot(), lotAt.size());
            if (offered.contains(item.id())) {
                slotAt.putIfAbsent(problem.unit() == Unit.LOT ? item.lot() : item.id(), slotAt.size());
            }
        }
    }

    /** Prices of packages count among the figures, and cannot be above what their offers sum to in any best plan. */
    private Scale scale(Function<Offer, BigDecimal> ofOffer, Function<AwardProblem.Package, BigDecimal> ofPackage) {
        var largest = new HashMap<String, BigDecimal>();
        var figures = new ArrayList<BigDecimal>();
        for (var o : problem.offers()) {
            var figure = ofOffer.apply(o);
            figures.add(figure);
            largest.merge(o.item(), figure, BigDecimal::max);
        }
        var sum = largest.values().stream().reduce(BigDecimal.ONE, BigDecimal::add);
        for (var p : problem.packages()) {
            var figure = ofPackage.apply(p);
            figures.add(figure);
            sum = sum.max(figure);
        }
        return Scale.of(figures, sum);
    }

    /** Offers of one bidder for one slot, in the order of the problem. */
    private Map<Long, List<Integer>> groups() {
        var groups = new LinkedHashMap<Long, List<Integer>>();
        for (int i = 0; i < problem.offers().size(); i++) {
            groups.computeIfAbsent(key(i), k -> new ArrayList<>(3)).add(i);
        }
        return groups;
    }

    private void schools(List<Integer> alternatives) {
        for (int offer : undominated(alternatives)) {
            all.add(single(List.of(offer)));
        }
    }

    private void lot(List<Integer> offers) {
        var byItem = new LinkedHashMap<String, List<Integer>>();
        offers.forEach(o -> byItem.computeIfAbsent(problem.offers().get(o).item(), k -> new ArrayList<>(3))
                .add(o));
        var base = new ArrayList<Integer>();
        byItem.replaceAll((item, alternatives) -> undominated(alternatives));
        byItem.values().forEach(alternatives -> base.add(cheapest(alternatives)));
        int parent = all.size();
        all.add(single(base));
        int i = 0;
        for (var alternatives : byItem.values()) {
            int from = base.get(i++);
            alternatives.stream().filter(to -> to != from).forEach(to -> all.add(exchange(parent, from, to)));
        }
    }

    private int cheapest(List<Integer> alternatives) {
        return alternatives.stream().min(Comparator.comparingLong(this::price)).orElseThrow();
    }

    private void packages() {
        for (int p = 0; p < problem.packages().size(); p++) {
            var pack = problem.packages().get(p);
            var offers = pack.offers().stream().map(offerAt::get).toList();
            var covered = offers.stream().map(o -> item(o).lot()).distinct().count();
            if (covered == pack.lots().size() && !offers.isEmpty()) {
                all.add(single(offers, p, pack.price(), pack.compared()));
            }
        }
    }

    private Column single(List<Integer> offers) {
        return single(offers, -1, sum(offers, Offer::price), sum(offers, Offer::compared));
    }

    private Column single(List<Integer> offers, int pack, BigDecimal price, BigDecimal counted) {
        var mix = new int[technologies];
        offers.forEach(o -> mix[problem.offers().get(o).technology().ordinal()]++);
        return new Column(
                bidder(offers.get(0)),
                offers.stream().mapToInt(o -> slot(item(o))).distinct().toArray(),
                -1,
                prices.of(price),
                compared.of(counted),
                scores.of(sum(offers, Offer::score)),
                offers.stream().mapToInt(o -> item(o).pupils()).sum(),
                offers.size(),
                offers.stream().mapToInt(o -> lot(position(o))).distinct().toArray(),
                mix,
                Program.ints(offers),
                pack);
    }

    private Column exchange(int parent, int from, int to) {
        var mix = new int[technologies];
        mix[problem.offers().get(from).technology().ordinal()]--;
        mix[problem.offers().get(to).technology().ordinal()]++;
        var none = new int[0];
        return new Column(
                bidder(to),
                none,
                parent,
                price(to) - price(from),
                compared(to) - compared(from),
                score(to) - score(from),
                0,
                0,
                none,
                mix,
                new int[] {to},
                -1);
    }

    private List<Integer> undominated(List<Integer> alternatives) {
        return alternatives.stream()
                .filter(o -> alternatives.stream().noneMatch(other -> other != o && dominates(other, o)))
                .toList();
    }

    private boolean dominates(int other, int o) {
        var a = problem.offers().get(other);
        var b = problem.offers().get(o);
        if (!a.item().equals(b.item()) || mixed && a.technology() != b.technology()) {
            return false;
        }
        int dearer = Long.compare(price(other), price(o));
        int beaten = Long.compare(compared(other), compared(o));
        int worse = scored ? Long.compare(score(o), score(other)) : 0;
        return dearer <= 0 && beaten <= 0 && worse <= 0 && (dearer < 0 || beaten < 0 || worse < 0 || other < o);
    }

    /** Rounded once, in the column: bids that are equal by all their offers stay so. */
    private BigDecimal sum(List<Integer> offers, Function<Offer, BigDecimal> figure) {
        return offers.stream().map(o -> figure.apply(problem.offers().get(o))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private int bidder(int offer) {
        return bidderAt.get(problem.offers().get(offer).bidder());
    }

    private long price(int offer) {
        return prices.of(problem.offers().get(offer).price());
    }

    private long compared(int offer) {
        return compared.of(problem.offers().get(offer).compared());
    }

    private long score(int offer) {
        return scores.of(problem.offers().get(offer).score());
    }
}
