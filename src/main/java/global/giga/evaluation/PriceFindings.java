package global.giga.evaluation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import global.giga.evaluation.scoring.LowPrice;
import global.giga.evaluation.scoring.LowPrices;
import global.giga.evaluation.scoring.Median;
import global.giga.kernel.Exact;
import global.giga.kernel.LowPriceRule;
import global.giga.kernel.Money;
import global.giga.tender.Item;
import global.giga.tender.SchoolCosts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the prices that a supplier is asked about, by the rules in force: of the ranked bids in each lot, and of their
 * offers for each school. The base of ITALY, and of SPAIN with one bid, is the mean should-cost of the schools of the
 * lot; without estimates these rules are silent.
 */
final class PriceFindings {
    private final Compared compared;
    private final SchoolCosts.Known costs;
    private final List<PriceFinding> found = new ArrayList<>();

    PriceFindings(Compared compared, SchoolCosts.Known costs) {
        this.compared = compared;
        this.costs = costs;
    }

    /** By lot, then by supplier, the whole bid before its schools. */
    List<PriceFinding> find() {
        compared.lots().forEach(this::wholeBids);
        schools();
        var order = compared.lots().stream().map(view -> view.lot().code()).toList();
        found.sort(Comparator.comparing((PriceFinding f) -> order.indexOf(f.lot()))
                .thenComparing(f -> f.bid().organization().name())
                .thenComparing(f -> f.school() == null ? "" : f.school().name()));
        return List.copyOf(found);
    }

    private boolean inForce(LowPriceRule rule) {
        return compared.tender().terms().evaluation().lowPrices().contains(rule);
    }

    private void wholeBids(Compared.LotView view) {
        var prices = view.result().ranked().stream()
                .collect(toMap(b -> b.bid(), b -> b.financial().price().value(), (a, b) -> a, LinkedHashMap::new));
        var base = base(view);
        for (var rule : LowPriceRule.values()) {
            if (inForce(rule)) {
                low(rule, prices, base)
                        .forEach(low -> found.add(new PriceFinding(
                                compared.bid(low.subject()),
                                view.lot().code(),
                                rule.name(),
                                null,
                                low.value(),
                                low.limit(),
                                null,
                                base == null
                                        ? null
                                        : new Money(
                                                base, compared.tender().terms().currency()))));
            }
        }
    }

    private static List<LowPrice> low(LowPriceRule rule, Map<String, BigDecimal> prices, BigDecimal base) {
        return switch (rule) {
            case PROZORRO_MEAN_OF_OTHERS -> LowPrices.proZorroMeanOfOthers(prices);
            case PROZORRO_NEXT_PRICE -> LowPrices.proZorroNextPrice(prices);
            case ITALY -> base == null ? List.of() : LowPrices.italy(discounts(prices, base));
            case SPAIN -> base == null && prices.size() == 1 ? List.of() : LowPrices.spain(prices, base);
            case HALF_OF_MEDIAN, ZERO -> List.of();
        };
    }

    private static Map<String, BigDecimal> discounts(Map<String, BigDecimal> prices, BigDecimal base) {
        return prices.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, e -> LowPrices.discount(e.getValue(), base)));
    }

    /** The mean should-cost of the schools of the lot; null where one has none, or they are in another currency. */
    private BigDecimal base(Compared.LotView view) {
        if (costs.costs() == null || !compared.tender().terms().currency().equals(costs.currency())) {
            return null;
        }
        var each = view.lot().schools().stream()
                .map(school -> shouldCost(compared.item(school.id())))
                .toList();
        if (each.contains(null) || each.isEmpty()) {
            return null;
        }
        var sum = each.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() == 0 ? null : Exact.divide(sum, BigDecimal.valueOf(each.size()));
    }

    private Money shouldCost(Item item) {
        return costs.bySchool().get(item.school().id());
    }

    private void schools() {
        var ranked = compared.lots().stream()
                .flatMap(view ->
                        view.result().ranked().stream().map(b -> view.lot().code() + "/" + b.bid()))
                .toList();
        var offers = compared.lots().stream()
                .flatMap(view -> view.lot().bids().stream()
                        .filter(b -> ranked.contains(view.lot().code() + "/" + b.id()))
                        .flatMap(b -> b.offers().stream()
                                .filter(o -> o.compliant() && o.price() != null)
                                .map(o -> new Asked(o.school(), b.id(), o.id(), o.price()))))
                .collect(groupingBy(Asked::item, LinkedHashMap::new, toList()));
        offers.forEach((item, asked) -> school(compared.item(item), asked));
    }

    private record Asked(String item, String bid, String offer, BigDecimal price) {}

    private void school(Item item, List<Asked> asked) {
        var byOffer = asked.stream().collect(toMap(Asked::offer, a -> a));
        var prices = asked.stream().collect(toMap(Asked::offer, Asked::price));
        var median = Median.of(prices.values());
        var low = new ArrayList<LowPrice>();
        if (inForce(LowPriceRule.HALF_OF_MEDIAN)) {
            low.addAll(LowPrices.halfOfMedian(prices));
        }
        if (inForce(LowPriceRule.ZERO)) {
            low.addAll(LowPrices.zero(prices));
        }
        low.forEach(l -> add(item, byOffer.get(l.subject()), l.rule().name(), l.limit(), median));
        var limit = high(median);
        if (limit != null) {
            asked.stream()
                    .filter(a -> Exact.compare(a.price(), limit) > 0)
                    .sorted(Comparator.comparing(Asked::offer))
                    .forEach(a -> add(item, a, PriceFinding.HIGH, limit, median));
        }
    }

    private BigDecimal high(BigDecimal median) {
        var above = compared.tender().terms().evaluation().highAbove();
        return above == null
                ? null
                : median.add(median.multiply(BigDecimal.valueOf(above)).movePointLeft(2));
    }

    private void add(Item item, Asked asked, String rule, BigDecimal limit, BigDecimal median) {
        var finding = new PriceFinding(
                compared.bid(asked.bid()),
                item.lot().code(),
                rule,
                item.school(),
                asked.price(),
                limit,
                median,
                shouldCost(item));
        if (found.stream().noneMatch(f -> same(f, finding))) {
            found.add(finding);
        }
    }

    private static boolean same(PriceFinding one, PriceFinding other) {
        return one.rule().equals(other.rule())
                && one.bid().equals(other.bid())
                && Objects.equals(one.school(), other.school())
                && one.value().compareTo(other.value()) == 0;
    }
}
