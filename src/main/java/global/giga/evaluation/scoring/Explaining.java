package global.giga.evaluation.scoring;

import static global.giga.evaluation.scoring.Figure.Input.of;

import global.giga.evaluation.scoring.Figure.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Opens the figures of one lot into their inputs, on demand and by the functions that computed them; nothing of this is
 * built while lots are scored.
 */
public final class Explaining {
    private final ScoringRules rules;
    private final LotCase lot;
    private final LotResult result;
    private final TechnicalScoring technical;
    private final Function<OfferCase, Figure> prices;

    /**
     * @param result of the same lot under the same rules
     * @param prices how the evaluated price of an offer came about, see {@link PriceFactors#explain}; asked only for
     *     offers that are evaluated and priced
     */
    public Explaining(ScoringRules rules, LotCase lot, LotResult result, Function<OfferCase, Figure> prices) {
        this.rules = rules;
        this.lot = lot;
        this.result = result;
        this.technical = new TechnicalScoring(rules, lot);
        this.prices = prices;
    }

    /**
     * What a valid bid is ranked by: its total, value for money or merit price; at a price of 0, for which there is no
     * value for money, its technical points.
     *
     * @throws IllegalArgumentException for a bid that is not valid
     */
    public Figure ranked(String bid) {
        var score = financial(bid);
        var parts = List.of(technical(bid), score.total() == null ? meanPrice(bid) : pricePoints(bid));
        return switch (rules.formula()) {
            case PROPORTIONAL, LINEAR, BANDED_ABSOLUTE ->
                new Figure(FigureKind.TOTAL, bid, score.total(), List.of(), parts);
            case VALUE_FOR_MONEY ->
                score.index() == null
                        ? new Figure(FigureKind.FREE, bid, parts.get(0).value(), List.of(), parts)
                        : new Figure(FigureKind.VALUE_FOR_MONEY, bid, score.index(), List.of(), parts);
            case MERIT_COEFFICIENT -> {
                var weight = List.of(of(InputKey.WEIGHT, rules.priceWeight()));
                yield new Figure(FigureKind.MERIT_COEFFICIENT, bid, score.index(), weight, parts);
            }
        };
    }

    /** Technical points with the offers that are evaluated, down to each school; for bids with all criteria scored. */
    public Figure technical(String bid) {
        var offers = compliant(bid).evaluated();
        return technical(FigureKind.TECHNICAL, bid, result.bid(bid).technical().evaluated(), offers, List.of());
    }

    /** What the pass mark is tested on, down to each school; for bids with all criteria scored. */
    public Figure guaranteed(String bid) {
        var offers = compliant(bid).guaranteed();
        var inputs =
                List.of(of(InputKey.PASS_MARK, rules.passMark().value()), of(InputKey.PASS_POINTS, rules.passPoints()));
        var sum = result.bid(bid).technical().guaranteed();
        return technical(FigureKind.GUARANTEED_TECHNICAL, bid, sum, offers, inputs);
    }

    /** The share of schools with a compliant offer. */
    public Figure coverage(String bid) {
        var coverage = result.bid(bid).coverage();
        var inputs = List.of(
                of(InputKey.COVERED, BigDecimal.valueOf(coverage.covered())),
                of(InputKey.SCHOOLS, BigDecimal.valueOf(coverage.schools())),
                of(InputKey.COVERAGE_RULE, rules.coverage().value()));
        return new Figure(FigureKind.COVERAGE, bid, coverage.share(), inputs, List.of());
    }

    /** The points of the price; for valid bids under a formula with points. */
    public Figure pricePoints(String bid) {
        var score = financial(bid);
        var inputs = new ArrayList<Input>();
        inputs.add(of(InputKey.WEIGHT, rules.priceWeight()));
        inputs.add(of(InputKey.PRICE, score.price().value()));
        switch (rules.formula()) {
            case PROPORTIONAL, LINEAR ->
                inputs.add(of(InputKey.LOWEST_PRICE, result.lowest().value()));
            case BANDED_ABSOLUTE -> {
                inputs.add(of(InputKey.CEILING, rules.ceiling()));
                inputs.add(of(InputKey.FLOOR, rules.floor()));
            }
            case VALUE_FOR_MONEY, MERIT_COEFFICIENT ->
                throw new IllegalArgumentException(rules.formula() + " gives no points");
        }
        return new Figure(FigureKind.points(rules.formula()), bid, score.points(), inputs, List.of(meanPrice(bid)));
    }

    /** The price of a valid bid, down to each school. */
    public Figure meanPrice(String bid) {
        var price = financial(bid).price();
        var inputs = List.of(of(InputKey.SUM, price.sum()), of(InputKey.COVERED, BigDecimal.valueOf(price.schools())));
        var parts = compliant(bid).evaluated().stream()
                .filter(Objects::nonNull)
                .map(prices)
                .toList();
        return new Figure(FigureKind.MEAN_PRICE, bid, price.value(), inputs, parts);
    }

    private Figure technical(FigureKind kind, String bid, BigDecimal sum, List<OfferCase> offers, List<Input> inputs) {
        if (sum == null) {
            throw new IllegalArgumentException(bid + " is not scored on every criterion");
        }
        var points = technical.computed(offers);
        var judged = lot.bid(bid).judged();
        var parts = rules.criteria().stream()
                .map(c -> c.judged() ? judged(c, judged) : computed(c, points.get(c.id()), offers))
                .toList();
        return new Figure(kind, bid, sum, inputs, parts);
    }

    private static Figure judged(ScoredCriterion criterion, Map<String, BigDecimal> points) {
        var inputs = List.of(of(InputKey.WEIGHT, criterion.weight()));
        return new Figure(FigureKind.JUDGED_POINTS, criterion.id(), points.get(criterion.id()), inputs, List.of());
    }

    private Figure computed(ScoredCriterion criterion, BigDecimal points, List<OfferCase> offers) {
        var parts = IntStream.range(0, offers.size())
                .mapToObj(i -> fraction(criterion, i, offers.get(i)))
                .toList();
        var inputs = List.of(
                of(InputKey.WEIGHT, criterion.weight()),
                of(InputKey.WEIGHTED_SUM, technical.sum(criterion, offers).scaled(BigDecimal.ONE, BigDecimal.ONE)),
                of(InputKey.ALL_PUPILS, technical.allWeights()));
        return new Figure(FigureKind.COMPUTED_POINTS, criterion.id(), points, inputs, parts);
    }

    private Figure fraction(ScoredCriterion criterion, int place, OfferCase offer) {
        var school = lot.schools().get(place);
        var pupils = of(InputKey.PUPILS, technical.weights().get(place));
        if (offer == null) {
            return new Figure(FigureKind.NO_OFFER, school.id(), BigDecimal.ZERO, List.of(pupils), List.of());
        }
        var inputs = new ArrayList<>(List.of(
                pupils,
                of(InputKey.OFFER, offer.id()),
                of(InputKey.COMMITTED, Fractions.measured(criterion, offer.connection())),
                of(InputKey.BEST, criterion.best())));
        switch (criterion.measure()) {
            case SPEED -> inputs.add(of(InputKey.REQUIRED, school.required().value()));
            case LATENCY, AVAILABILITY, DELIVERY -> inputs.add(of(InputKey.LIMIT, criterion.limit()));
            case HUB -> {}
        }
        var value = Fractions.of(criterion, school, offer.connection()).value();
        return new Figure(FigureKind.fraction(criterion.measure()), school.id(), value, inputs, List.of());
    }

    private Compliant compliant(String bid) {
        return technical.compliant(lot.bid(bid));
    }

    private FinancialScore financial(String bid) {
        var score = result.bid(bid).financial();
        if (score == null) {
            throw new IllegalArgumentException(bid + " is not ranked in lot " + lot.code());
        }
        return score;
    }
}
