package global.giga.evaluation.scoring;

import global.giga.kernel.Exact;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Technical points of the bids of one lot (R3.2 to R3.4). */
final class TechnicalScoring {
    private final ScoringRules rules;
    private final LotCase lot;
    private final List<ScoredCriterion> computed;
    private final Map<String, Integer> positions;
    private final List<BigDecimal> weights;
    private final BigDecimal allWeights;

    TechnicalScoring(ScoringRules rules, LotCase lot) {
        this.rules = rules;
        this.lot = lot;
        this.computed = rules.computed();
        this.positions = lot.positions();
        boolean nobody = lot.schools().stream().allMatch(s -> s.pupils() == 0);
        this.weights = lot.schools().stream()
                .map(s -> nobody ? BigDecimal.ONE : BigDecimal.valueOf(s.pupils()))
                .toList();
        this.allWeights = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Compliant compliant(BidCase bid) {
        return new Compliant(lot, positions, bid, computed);
    }

    /** What each school counts: its pupils, or 1 in a lot without any pupil. */
    List<BigDecimal> weights() {
        return weights;
    }

    BigDecimal allWeights() {
        return allWeights;
    }

    TechnicalScore score(BidCase bid, Compliant compliant) {
        var judged = judged(bid);
        var unscored = rules.criteria().stream()
                .filter(c -> c.judged() && !judged.containsKey(c.id()))
                .map(ScoredCriterion::id)
                .toList();
        var least = computed(compliant.guaranteed());
        var evaluated = compliant.alternatives() ? computed(compliant.evaluated()) : least;
        var points = inOrder(judged, evaluated);
        return unscored.isEmpty()
                ? new TechnicalScore(points, unscored, sum(inOrder(judged, least)), sum(points))
                : new TechnicalScore(points, unscored, null, null);
    }

    /** Points of each computed criterion: weight × Σ (pupils × fraction) / Σ pupils over all schools of the lot. */
    Map<String, BigDecimal> computed(List<OfferCase> chosen) {
        var points = new LinkedHashMap<String, BigDecimal>();
        for (var criterion : computed) {
            points.put(criterion.id(), sum(criterion, chosen).scaled(criterion.weight(), allWeights));
        }
        return points;
    }

    /** Σ (pupils × fraction) over the offers, one place for each school, null where there is none. */
    WeightedSum sum(ScoredCriterion criterion, List<OfferCase> chosen) {
        var sum = new WeightedSum();
        for (int i = 0; i < chosen.size(); i++) {
            var offer = chosen.get(i);
            if (offer != null) {
                sum.add(weights.get(i), Fractions.of(criterion, lot.schools().get(i), offer.connection()));
            }
        }
        return sum;
    }

    private Map<String, BigDecimal> judged(BidCase bid) {
        var points = new LinkedHashMap<String, BigDecimal>();
        for (var criterion : rules.criteria()) {
            var given = criterion.judged() ? bid.judged().get(criterion.id()) : null;
            if (given != null && (given.signum() < 0 || given.compareTo(criterion.weight()) > 0)) {
                throw new IllegalArgumentException(
                        bid.id() + " has " + given + " points of " + criterion.weight() + " for " + criterion.id());
            }
            if (given != null) {
                points.put(criterion.id(), given);
            }
        }
        return points;
    }

    private Map<String, BigDecimal> inOrder(Map<String, BigDecimal> judged, Map<String, BigDecimal> computedPoints) {
        var points = new LinkedHashMap<String, BigDecimal>();
        for (var criterion : rules.criteria()) {
            var given = criterion.judged() ? judged.get(criterion.id()) : computedPoints.get(criterion.id());
            if (given != null) {
                points.put(criterion.id(), given);
            }
        }
        return points;
    }

    boolean passes(TechnicalScore score) {
        return Exact.atLeast(score.guaranteed(), rules.passPoints());
    }

    private static BigDecimal sum(Map<String, BigDecimal> points) {
        return points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
