package global.giga.evaluation.scoring;

import static java.math.BigDecimal.ZERO;

import global.giga.kernel.Exact;
import global.giga.kernel.LowPriceRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The rules of R3.10, each for itself; a tender says which run. Prices (0 or more) by bid or offer in, questions out in
 * the order of the ids. Comparisons are exact: 700 against 1000 is 30 % under, not a little more or less.
 */
public final class LowPrices {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal SIXTY_PERCENT = new BigDecimal("0.6");
    private static final BigDecimal SEVENTY_PERCENT = new BigDecimal("0.7");
    private static final BigDecimal SEVENTY_FIVE_PERCENT = new BigDecimal("0.75");
    private static final BigDecimal EIGHTY_PERCENT = new BigDecimal("0.8");
    private static final BigDecimal NINETY_PERCENT = new BigDecimal("0.9");
    private static final BigDecimal HUNDRED_AND_TEN_PERCENT = new BigDecimal("1.1");

    private LowPrices() {}

    /** ProZorro: at least 40 % below the mean of the other prices. */
    public static List<LowPrice> proZorroMeanOfOthers(Map<String, BigDecimal> prices) {
        if (prices.size() < 2) {
            return List.of();
        }
        var sum = sum(prices.values());
        return atMost(
                LowPriceRule.PROZORRO_MEAN_OF_OTHERS,
                prices,
                price -> new Ratio(sum.subtract(price).multiply(SIXTY_PERCENT), count(prices.size() - 1)));
    }

    /** ProZorro: at least 30 % below the next higher price. */
    public static List<LowPrice> proZorroNextPrice(Map<String, BigDecimal> prices) {
        return atMost(LowPriceRule.PROZORRO_NEXT_PRICE, prices, price -> prices.values().stream()
                .filter(other -> other.compareTo(price) > 0)
                .min(BigDecimal::compareTo)
                .map(next -> new Ratio(next.multiply(SEVENTY_PERCENT), BigDecimal.ONE))
                .orElse(Ratio.ZERO));
    }

    /**
     * Italy: with k = ⌈n / 10⌉ cut from each end, M = mean of the remaining discounts, S = mean excess over M of those
     * above M; a discount of at least M + S is asked about. No limit exists where the cut leaves none above M.
     *
     * @param discounts of each bid on the base, in percent
     */
    public static List<LowPrice> italy(Map<String, BigDecimal> discounts) {
        int cut = (discounts.size() + 9) / 10;
        var sorted = discounts.values().stream().sorted().toList();
        var kept = sorted.subList(Math.min(cut, sorted.size()), Math.max(cut, sorted.size() - cut));
        var mean = mean(kept);
        var above = kept.stream().filter(d -> Exact.compare(d, mean) > 0).toList();
        if (above.isEmpty()) {
            return List.of();
        }
        var limit = mean(above); // M + mean of (d − M) is the mean of d
        return found(LowPriceRule.ITALY, discounts, limit, d -> Exact.atLeast(d, limit));
    }

    /** The discount of a price on a base above 0, in percent. */
    public static BigDecimal discount(BigDecimal price, BigDecimal base) {
        return Exact.divide(base.subtract(price).movePointRight(2), base);
    }

    /**
     * Spain: one bid more than 25 % under the base; of two, one more than 20 % under the other; of three or more, one
     * more than 10 % under the mean, taken anew without bids more than 10 % above it.
     */
    public static List<LowPrice> spain(Map<String, BigDecimal> prices, BigDecimal base) {
        var all = prices.values();
        var limit =
                switch (prices.size()) {
                    case 0 -> ZERO;
                    case 1 -> base.multiply(SEVENTY_FIVE_PERCENT);
                    case 2 ->
                        all.stream().max(BigDecimal::compareTo).orElseThrow().multiply(EIGHTY_PERCENT);
                    default -> meanWithoutHigh(all).multiply(NINETY_PERCENT);
                };
        return found(LowPriceRule.SPAIN, prices, limit, p -> Exact.compare(p, limit) < 0);
    }

    /** Own rule, for the offers of one school: under half of their median. */
    public static List<LowPrice> halfOfMedian(Map<String, BigDecimal> prices) {
        if (prices.isEmpty()) {
            return List.of();
        }
        var sorted = prices.values().stream().sorted().toList();
        var middle = sorted.get((sorted.size() - 1) / 2).add(sorted.get(sorted.size() / 2));
        var limit = Exact.divide(middle, TWO.multiply(TWO));
        return found(LowPriceRule.HALF_OF_MEDIAN, prices, limit, p -> p.compareTo(limit) < 0);
    }

    /** Own rule: a price of 0. */
    public static List<LowPrice> zero(Map<String, BigDecimal> prices) {
        return found(LowPriceRule.ZERO, prices, ZERO, p -> p.signum() == 0);
    }

    private static BigDecimal meanWithoutHigh(Collection<BigDecimal> prices) {
        var high = mean(prices).multiply(HUNDRED_AND_TEN_PERCENT);
        return mean(prices.stream().filter(p -> Exact.compare(p, high) <= 0).toList());
    }

    /** A limit of 0 asks about nothing: that is another rule. */
    private static List<LowPrice> atMost(
            LowPriceRule rule, Map<String, BigDecimal> prices, Function<BigDecimal, Ratio> limits) {
        var found = new ArrayList<LowPrice>();
        new TreeMap<>(prices).forEach((subject, price) -> {
            var limit = limits.apply(price);
            if (limit.over().signum() > 0 && new Ratio(price, BigDecimal.ONE).compareTo(limit) <= 0) {
                found.add(new LowPrice(rule, subject, price, limit.value()));
            }
        });
        return found;
    }

    private static List<LowPrice> found(
            LowPriceRule rule, Map<String, BigDecimal> values, BigDecimal limit, Predicate<BigDecimal> asks) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .filter(e -> asks.test(e.getValue()))
                        .map(e -> new LowPrice(rule, e.getKey(), e.getValue(), limit))
                        .toList();
    }

    private static BigDecimal mean(Collection<BigDecimal> values) {
        return values.isEmpty() ? ZERO : Exact.divide(sum(values), count(values.size()));
    }

    private static BigDecimal sum(Collection<BigDecimal> values) {
        return values.stream().reduce(ZERO, BigDecimal::add);
    }

    private static BigDecimal count(int n) {
        return BigDecimal.valueOf(n);
    }
}
