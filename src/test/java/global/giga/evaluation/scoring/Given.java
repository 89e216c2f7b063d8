package global.giga.evaluation.scoring;

import global.giga.kernel.Connection;
import global.giga.kernel.Mbps;
import global.giga.kernel.Measure;
import global.giga.kernel.Percent;
import global.giga.kernel.PriceFormula;
import global.giga.kernel.Technology;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Short ways to write down rules, lots, bids and offers. */
final class Given {
    static final Lottery LOTTERY = new Lottery("seed");

    private Given() {}

    static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    static BigDecimal n(long number) {
        return BigDecimal.valueOf(number);
    }

    static ScoredCriterion criterion(Measure measure, String weight, String best, String limit) {
        return new ScoredCriterion(measure.name(), n(weight), measure, n(best), limit == null ? null : n(limit));
    }

    /** Speed 20, latency 10, availability 10, delivery 15, hub 15; price 30. */
    static List<ScoredCriterion> computedCriteria() {
        return List.of(
                criterion(Measure.SPEED, "20", "2", null),
                criterion(Measure.LATENCY, "10", "30", "150"),
                criterion(Measure.AVAILABILITY, "10", "99.9", "98"),
                criterion(Measure.DELIVERY, "15", "4", "26"),
                criterion(Measure.HUB, "15", "300", null));
    }

    /** Judged criteria c1, c2, … with these weights. */
    static List<ScoredCriterion> judgedCriteria(String... weights) {
        var criteria = new ArrayList<ScoredCriterion>();
        for (var weight : weights) {
            criteria.add(ScoredCriterion.judged("c" + (criteria.size() + 1), n(weight)));
        }
        return criteria;
    }

    /** No pass mark, full coverage. */
    static ScoringRules rules(List<ScoredCriterion> criteria, String priceWeight, PriceFormula formula) {
        return rules(criteria, priceWeight, formula, "0", "100");
    }

    static ScoringRules rules(
            List<ScoredCriterion> criteria, String priceWeight, PriceFormula formula, String pass, String coverage) {
        boolean banded = formula == PriceFormula.BANDED_ABSOLUTE;
        return new ScoringRules(
                criteria,
                n(priceWeight),
                formula,
                banded ? n(100) : null,
                banded ? n(20) : null,
                Percent.of(pass),
                Percent.of(coverage));
    }

    static LotResult scored(ScoringRules rules, LotCase lot) {
        return new Scoring(rules, LOTTERY).score(lot);
    }

    /**
     * A lot of one school; each line is {@code bid | points of c1, c2, … | price}; "-" for points not given or a price
     * not known, "x" before the price for an offer that fails a requirement.
     */
    static LotCase judgedLot(String table) {
        var bids = new ArrayList<BidCase>();
        for (var line : table.strip().split("\\R")) {
            var cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
            var price = cells.get(2);
            var offer = offer(cells.get(0) + "1", "S1", excellent(), price.replace("x", ""));
            bids.add(new BidCase(
                    cells.get(0), judged(cells.get(1)), List.of(price.startsWith("x") ? failing(offer) : offer)));
        }
        return new LotCase("L", List.of(school("S1", 100)), bids);
    }

    private static Map<String, BigDecimal> judged(String points) {
        var judged = new HashMap<String, BigDecimal>();
        int c = 0;
        for (var given : points.isEmpty() ? new String[0] : points.split(" +")) {
            c++;
            if (!given.equals("-")) {
                judged.put("c" + c, n(given));
            }
        }
        return judged;
    }

    /** A school that must get 20 Mbit/s. */
    static SchoolCase school(String id, int pupils) {
        return new SchoolCase(id, pupils, Mbps.of(20));
    }

    static OfferCase offer(String id, String school, Connection connection, String price) {
        return new OfferCase(id, school, connection, List.of(), price.equals("-") ? null : n(price));
    }

    static OfferCase failing(OfferCase offer) {
        return new OfferCase(offer.id(), offer.school(), offer.connection(), List.of("latency"), offer.price());
    }

    static BidCase bid(String id, OfferCase... offers) {
        return new BidCase(id, Map.of(), List.of(offers));
    }

    /** A connection that earns all points of {@link #computedCriteria()}. */
    static Connection excellent() {
        return connection("40", 30, "99.9", 4, 300);
    }

    /** A connection at the limits, which earns half of the speed and nothing else. */
    static Connection poor() {
        return connection("20", 150, "98", 26, 0);
    }

    static Connection connection(String download, int latency, String availability, int weeks, int radius) {
        return new Connection(
                Technology.FIBRE,
                Mbps.of(download),
                Mbps.of(5),
                latency,
                Percent.of(availability),
                null,
                weeks,
                radius,
                false,
                null);
    }
}
