package global.giga.evaluation.scoring;

import global.giga.kernel.Exact;
import global.giga.kernel.PriceFormula;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** R3.8 and R3.9: the order of the valid bids of a lot. */
final class Ranking {
    /** A bid that passed, with its price. */
    record Candidate(String bid, BigDecimal technical, MeanPrice price) {}

    private record Entry(Candidate of, BigDecimal points, BigDecimal total, BigDecimal index) {}

    private final ScoringRules rules;
    private final Map<RankStep, Comparator<Entry>> steps = new EnumMap<>(RankStep.class);

    Ranking(ScoringRules rules, Lottery lottery) {
        this.rules = rules;
        steps.put(RankStep.FIGURE, byFigure(rules.formula()));
        steps.put(RankStep.TECHNICAL, (a, b) -> Exact.compare(b.of.technical(), a.of.technical()));
        steps.put(RankStep.PRICE, Comparator.comparing(e -> e.of.price()));
        steps.put(RankStep.LOTTERY, Comparator.comparing(e -> lottery.draw(e.of.bid())
                .hex()));
    }

    /** Price and rank by bid; {@code lowest} is the lowest price among the candidates. */
    Map<String, FinancialScore> of(List<Candidate> candidates, MeanPrice lowest) {
        var order =
                new ArrayList<>(candidates.stream().map(c -> entry(c, lowest)).toList());
        order.sort(steps.values().stream().reduce(Comparator::thenComparing).orElseThrow());
        var scores = new HashMap<String, FinancialScore>();
        for (int i = 0; i < order.size(); i++) {
            var e = order.get(i);
            var behind = i == 0 ? null : between(order.get(i - 1), e);
            scores.put(e.of.bid(), new FinancialScore(e.of.price(), e.points, e.total, e.index, i + 1, behind));
        }
        return scores;
    }

    private Entry entry(Candidate candidate, MeanPrice lowest) {
        var points = PriceScore.points(rules, candidate.price(), lowest);
        var total = points == null ? null : candidate.technical().add(points);
        return new Entry(candidate, points, total, PriceScore.index(rules, candidate.price(), candidate.technical()));
    }

    private RankStep between(Entry better, Entry worse) {
        return steps.entrySet().stream()
                .filter(s -> s.getValue().compare(better, worse) != 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Comparator<Entry> byFigure(PriceFormula formula) {
        Comparator<BigDecimal> figures = Exact::compare;
        return switch (formula) {
            case PROPORTIONAL, LINEAR, BANDED_ABSOLUTE -> Comparator.comparing(Entry::total, figures.reversed());
            case VALUE_FOR_MONEY -> Comparator.comparing(Entry::index, Comparator.nullsFirst(figures.reversed()));
            case MERIT_COEFFICIENT -> Comparator.comparing(Entry::index, figures);
        };
    }
}
