package global.giga.award.plan;

import global.giga.award.plan.AwardPlan.Award;
import global.giga.award.plan.AwardPlan.ObjectiveValue;
import global.giga.award.plan.AwardProblem.Offer;
import global.giga.award.plan.AwardProblem.Unit;
import global.giga.award.plan.LotReason.Rival;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compares each award with its cheapest and its best-scored rival. */
final class Reasoning {
    private static final Effort FORCING = new Effort(20);
    private static final int FORCED_MOST = 100;
    private static final int FORCED_COLUMNS = 400_000; // in all that are forced: each has its own relaxation

    /** What a bidder offers for one lot or school: its cheapest offer for each school. */
    private record Bid(String bidder, List<Offer> offers) {
        BigDecimal price() {
            return sum(Offer::compared);
        }

        BigDecimal score() {
            return sum(Offer::score);
        }

        private BigDecimal sum(Function<Offer, BigDecimal> figure) {
            return offers.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private final AwardProblem problem;
    private final AwardPlan plan;
    private final Totals.Book book;
    private final Totals whole;
    private final Map<String, List<Award>> packed;
    private final Map<String, Map<String, Bid>> bids;
    private final Watch watch;
    private final Columns columns;

    Reasoning(AwardProblem problem, AwardPlan plan, Progress progress) {
        this.problem = problem;
        this.plan = plan;
        this.book = new Totals.Book(problem);
        this.whole = Totals.of(book, plan.awards());
        this.packed = plan.awards().stream()
                .filter(a -> a.packageId() != null)
                .collect(Collectors.groupingBy(Award::packageId));
        this.watch = new Watch(FORCING, progress);
        this.bids = bids();
        this.columns = Solver.available() ? new Columns(problem) : null;
    }

    List<LotReason> reasons() {
        var bySlot = plan.awards().stream()
                .collect(Collectors.groupingBy(this::slot, LinkedHashMap::new, Collectors.toList()));
        var reasons = new ArrayList<LotReason>();
        bySlot.forEach((slot, awards) -> reasons.add(reason(slot, awards)));
        return reasons;
    }

    private LotReason reason(String slot, List<Award> awards) {
        var offers = awards.stream().map(a -> book.offers.get(a.offer())).toList();
        var won = new Bid(offers.get(0).bidder(), offers);
        var others = bids.get(slot).values().stream()
                .filter(b -> !b.bidder().equals(won.bidder()))
                .toList();
        var cheapest = others.stream()
                .filter(b -> b.price().compareTo(won.price()) < 0)
                .min(Comparator.comparing(Bid::price));
        var best = others.stream()
                .filter(b -> b.score().compareTo(won.score()) > 0)
                .max(Comparator.comparing(Bid::score).thenComparing(Bid::price, Comparator.reverseOrder()));
        var pack = awards.get(0).packageId();
        var cheapestRival = cheapest.map(b -> rival(slot, awards, b)).orElse(null);
        var bestRival = best.isPresent() && best.equals(cheapest)
                ? cheapestRival
                : best.map(b -> rival(slot, awards, b)).orElse(null);
        return new LotReason(slot, won.bidder(), won.price(), won.score(), pack, cheapestRival, bestRival);
    }

    private Rival rival(String slot, List<Award> awards, Bid bid) {
        var pack = awards.get(0).packageId();
        var solution = forced(slot, bid.bidder());
        boolean known =
                solution != null && (solution.chosen() != null || solution.status() == AwardPlan.Status.INFEASIBLE);
        var values = known && solution.chosen() != null
                ? new Assembling(columns, solution).values()
                : List.<ObjectiveValue>of();
        return new Rival(
                bid.bidder(),
                bid.price(),
                bid.score(),
                broken(slot, awards, bid),
                pack != null,
                known ? solution.chosen() != null : null,
                values);
    }

    /** Of the plan with the rival's offers there; what was in the winner's package is then priced alone. */
    private Set<Rule> broken(String slot, List<Award> awards, Bid bid) {
        var pack = awards.get(0).packageId();
        var exchanged = whole.copy();
        if (pack != null) {
            exchanged.unpack(
                    book.packages.get(pack),
                    packed.get(pack).stream()
                            .filter(a -> !slot(a).equals(slot))
                            .map(a -> book.offers.get(a.offer()))
                            .toList());
        }
        bid.offers().forEach(o -> exchanged.add(book, new Award(o.item(), o.id(), null)));
        awards.forEach(a -> exchanged.remove(book, a));
        return exchanged.broken(problem.rules());
    }

    /** Null where the work is done or there is no solver. */
    private Lexicographic.Solution forced(String slot, String bidder) {
        if (columns == null || watch.cancelled() || columns.all.size() > FORCED_COLUMNS || watch.left() <= 0) {
            return null;
        }
        watch.spend(FORCING.work() * Math.max(1.0 / FORCED_MOST, (double) columns.all.size() / FORCED_COLUMNS));
        int at = columns.slots.indexOf(slot);
        int by = columns.bidders.indexOf(bidder);
        var its = IntStream.range(0, columns.all.size())
                .filter(v -> columns.all.get(v).bidder() == by
                        && IntStream.of(columns.all.get(v).slots()).anyMatch(s -> s == at))
                .boxed()
                .toList();
        return new Lexicographic(columns, watch, List.of(Program.Row.of(its, 1, 1, Program.FREE))).best();
    }

    private Map<String, Map<String, Bid>> bids() {
        var cheapest = new LinkedHashMap<String, Map<String, Map<String, Offer>>>();
        for (var o : problem.offers()) {
            cheapest.computeIfAbsent(slot(o.item()), s -> new LinkedHashMap<>())
                    .computeIfAbsent(o.bidder(), b -> new LinkedHashMap<>())
                    .merge(o.item(), o, (a, b) -> a.price().compareTo(b.price()) <= 0 ? a : b);
        }
        var bids = new LinkedHashMap<String, Map<String, Bid>>();
        cheapest.forEach((slot, byBidder) -> {
            var own = new LinkedHashMap<String, Bid>();
            byBidder.forEach((b, offers) -> own.put(b, new Bid(b, List.copyOf(offers.values()))));
            bids.put(slot, own);
        });
        return bids;
    }

    private String slot(Award award) {
        return slot(award.item());
    }

    private String slot(String item) {
        return problem.unit() == Unit.LOT ? book.items.get(item).lot() : item;
    }
}
