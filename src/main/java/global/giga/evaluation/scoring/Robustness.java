package global.giga.evaluation.scoring;

import global.giga.kernel.Exact;
import global.giga.kernel.PriceFormula;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * R3.11: who would be first if the price weighed 10 points more or fewer, by every formula, without each of the other
 * bids in turn, and how often over drawn weights. The bids that are compared stay those that passed as published: of the
 * others no price is known. Variants are scored like the published result, exactly; drawn weights see {@link Draws}.
 */
public final class Robustness {
    /** By how many points of 100 the weight of the price is moved. */
    public static final BigDecimal SHIFT = BigDecimal.TEN;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ScoringRules rules;
    private final Lottery lottery;
    private final Draws draws;

    public Robustness(ScoringRules rules, Lottery lottery) {
        this(rules, lottery, Draws.DRAWS);
    }

    Robustness(ScoringRules rules, Lottery lottery, int count) {
        this.rules = rules;
        this.lottery = lottery;
        this.draws = new Draws(rules, count);
    }

    public LotRobustness of(LotCase lot) {
        var published = new Scoring(rules, lottery).score(lot);
        var winner = first(published);
        if (winner == null) {
            return new LotRobustness(lot.code(), null, List.of(), List.of());
        }
        var valid = valid(lot, published);
        var variants = Stream.of(weights(valid, winner), formulas(valid, published, winner), without(valid, winner))
                .flatMap(List::stream)
                .toList();
        return new LotRobustness(lot.code(), winner, variants, shares(published));
    }

    private static String first(LotResult result) {
        return result.winner().map(BidResult::bid).orElse(null);
    }

    /** The lot with the ranked bids alone. */
    private static LotCase valid(LotCase lot, LotResult published) {
        var ranked = published.ranked().stream().map(BidResult::bid).toList();
        return with(
                lot, lot.bids().stream().filter(b -> ranked.contains(b.id())).toList());
    }

    private static LotCase with(LotCase lot, List<BidCase> bids) {
        return new LotCase(lot.code(), lot.schools(), bids);
    }

    private List<Variant> weights(LotCase lot, String winner) {
        var technical = rules.technicalWeight();
        if (technical.signum() == 0) {
            return List.of();
        }
        return Stream.of(rules.priceWeight().add(SHIFT), rules.priceWeight().subtract(SHIFT))
                .filter(weight -> weight.signum() >= 0 && weight.compareTo(HUNDRED) < 0)
                .map(weight -> weighing(lot, weight, winner))
                .toList();
    }

    private Variant weighing(LotCase lot, BigDecimal weight, String winner) {
        var all = rules.technicalWeight().add(rules.priceWeight());
        var factor = Exact.divide(all.subtract(weight), rules.technicalWeight());
        var criteria = rules.criteria().stream()
                .map(c -> new ScoredCriterion(c.id(), c.weight().multiply(factor), c.measure(), c.best(), c.limit()))
                .toList();
        var judged = lot.bids().stream().map(bid -> scaled(bid, factor)).toList();
        return variant(
                Variant.Kind.PRICE_WEIGHT,
                Exact.plain(weight).toPlainString(),
                with(criteria, weight, rules.formula(), rules.ceiling(), rules.floor()),
                with(lot, judged),
                winner);
    }

    private static BidCase scaled(BidCase bid, BigDecimal factor) {
        var points = bid.judged().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().multiply(factor)));
        return new BidCase(bid.id(), points, bid.offers(), bid.out());
    }

    private List<Variant> formulas(LotCase lot, LotResult published, String winner) {
        var variants = new ArrayList<Variant>();
        for (var formula : PriceFormula.values()) {
            var limits = limits(formula, published);
            if (limits != null) {
                variants.add(variant(
                        Variant.Kind.FORMULA,
                        formula.name(),
                        with(rules.criteria(), rules.priceWeight(), formula, limits.get(1), limits.get(0)),
                        lot,
                        winner));
            }
        }
        return variants;
    }

    /**
     * Floor and ceiling for BANDED_ABSOLUTE: as published, else the lowest and the highest price of the lot; null where
     * these are one.
     */
    private List<BigDecimal> limits(PriceFormula formula, LotResult published) {
        if (rules.ceiling() != null) {
            return List.of(rules.floor(), rules.ceiling());
        }
        var prices = published.ranked().stream()
                .map(b -> b.financial().price().value())
                .sorted()
                .toList();
        var lowest = prices.get(0);
        var highest = prices.get(prices.size() - 1);
        if (formula != PriceFormula.BANDED_ABSOLUTE) {
            return List.of(lowest, highest);
        }
        return lowest.compareTo(highest) < 0 ? List.of(lowest, highest) : null;
    }

    private List<Variant> without(LotCase lot, String winner) {
        return lot.bids().stream()
                .map(BidCase::id)
                .filter(id -> !id.equals(winner))
                .map(id -> variant(
                        Variant.Kind.WITHOUT_BID,
                        id,
                        rules,
                        with(
                                lot,
                                lot.bids().stream()
                                        .filter(b -> !b.id().equals(id))
                                        .toList()),
                        winner))
                .toList();
    }

    private ScoringRules with(
            List<ScoredCriterion> criteria,
            BigDecimal weight,
            PriceFormula formula,
            BigDecimal ceiling,
            BigDecimal floor) {
        return new ScoringRules(criteria, weight, formula, ceiling, floor, rules.passMark(), rules.coverage());
    }

    private Variant variant(Variant.Kind kind, String detail, ScoringRules changed, LotCase lot, String winner) {
        var first = first(new Scoring(changed, lottery).score(lot));
        return new Variant(kind, detail, first, !Objects.equals(first, winner));
    }

    private List<WinShare> shares(LotResult published) {
        var wins = draws.wins(published);
        var of = BigDecimal.valueOf(draws.count());
        return wins.entrySet().stream()
                .map(e -> new WinShare(e.getKey(), e.getValue(), Exact.divide(BigDecimal.valueOf(e.getValue()), of)))
                .sorted(Comparator.comparingInt(WinShare::wins).reversed().thenComparing(WinShare::bid))
                .toList();
    }
}
