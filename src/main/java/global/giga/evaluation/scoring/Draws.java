package global.giga.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Weights drawn around the published ones, the same every time: a Dirichlet distribution with the published weights of
 * criteria and price as mean and {@value #CONCENTRATION} as concentration, so that a weight of 30 points is drawn with a
 * standard deviation of 4.6. Made of gamma variates (Marsaglia and Tsang, 2000) from {@link Random} with the seed
 * {@value #SEED} and {@link StrictMath}, which give the same numbers on every machine.
 *
 * <p>Binary fractions are good enough for a share of wins that is shown in percent; nothing is decided by it. In a draw
 * each bid keeps the fraction of each criterion that it earned, and the fraction of the price points by the formula of
 * the terms; of bids that are equal the one ranked better as published wins.
 */
final class Draws {
    static final int DRAWS = 10_000;
    static final int CONCENTRATION = 100;
    static final long SEED = 20_261_122L;

    private final ScoringRules rules;
    /* For each draw the weights of the criteria and last that of the price, summing to 1. */
    private final List<double[]> weights = new ArrayList<>();

    Draws(ScoringRules rules, int count) {
        this.rules = rules;
        var random = new Random(SEED);
        var all = rules.technicalWeight().add(rules.priceWeight()).doubleValue();
        var means = new double[rules.criteria().size() + 1];
        for (int i = 0; i < means.length - 1; i++) {
            means[i] = rules.criteria().get(i).weight().doubleValue() / all;
        }
        means[means.length - 1] = rules.priceWeight().doubleValue() / all;
        for (int i = 0; i < count; i++) {
            weights.add(draw(random, means));
        }
    }

    int count() {
        return weights.size();
    }

    /** How many draws each ranked bid wins, in the order of the published ranks. */
    Map<String, Integer> wins(LotResult published) {
        var ranked = published.ranked();
        var fractions = ranked.stream().map(bid -> fractions(bid, published)).toList();
        var prices = ranked.stream()
                .mapToDouble(b -> b.financial().price().value().doubleValue())
                .toArray();
        var wins = new int[ranked.size()];
        for (var drawn : weights) {
            if (wins.length > 0) {
                wins[best(drawn, fractions, prices)]++;
            }
        }
        var byBid = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < wins.length; i++) {
            byBid.put(ranked.get(i).bid(), wins[i]);
        }
        return byBid;
    }

    private int best(double[] drawn, List<double[]> fractions, double[] prices) {
        int best = 0;
        double most = figure(drawn, fractions.get(0), prices[0]);
        for (int i = 1; i < prices.length; i++) {
            double figure = figure(drawn, fractions.get(i), prices[i]);
            if (figure > most) {
                most = figure;
                best = i;
            }
        }
        return best;
    }

    /** Higher is better, whatever the formula. */
    private double figure(double[] drawn, double[] fractions, double price) {
        int last = drawn.length - 1;
        double technical = 0;
        for (int i = 0; i < last; i++) {
            technical += drawn[i] * fractions[i];
        }
        return switch (rules.formula()) {
            case PROPORTIONAL, LINEAR, BANDED_ABSOLUTE -> technical + drawn[last] * fractions[last];
            case VALUE_FOR_MONEY -> price == 0 ? Double.POSITIVE_INFINITY : technical / price;
            case MERIT_COEFFICIENT -> -price * drawn[last] / (drawn[last] + technical);
        };
    }

    /** What the bid earned of each criterion and last of the price, 0 to 1. */
    private double[] fractions(BidResult bid, LotResult published) {
        var fractions = new double[rules.criteria().size() + 1];
        for (int i = 0; i < fractions.length - 1; i++) {
            var criterion = rules.criteria().get(i);
            fractions[i] = bid.technical().points().get(criterion.id()).doubleValue()
                    / criterion.weight().doubleValue();
        }
        var points = PriceScore.points(one(), bid.financial().price(), published.lowest());
        fractions[fractions.length - 1] = points == null ? 0 : points.doubleValue();
        return fractions;
    }

    /** The rules with a price of one point, so that its points are a fraction even where the published weight is 0. */
    private ScoringRules one() {
        return new ScoringRules(
                rules.criteria(),
                BigDecimal.ONE,
                rules.formula(),
                rules.ceiling(),
                rules.floor(),
                rules.passMark(),
                rules.coverage());
    }

    private static double[] draw(Random random, double[] means) {
        var drawn = new double[means.length];
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            drawn[i] = means[i] == 0 ? 0 : gamma(random, means[i] * CONCENTRATION);
            sum += drawn[i];
        }
        for (int i = 0; i < means.length; i++) {
            drawn[i] /= sum;
        }
        return drawn;
    }

    /** A gamma variate of that shape and scale 1. */
    private static double gamma(Random random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * StrictMath.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = 1 + c * x;
            if (v > 0) {
                v = v * v * v;
                double u = 1 - random.nextDouble();
                if (StrictMath.log(u) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                    return d * v;
                }
            }
        }
    }
}
