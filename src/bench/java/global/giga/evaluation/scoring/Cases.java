package global.giga.evaluation.scoring;

import global.giga.kernel.Connection;
import global.giga.kernel.Mbps;
import global.giga.kernel.Measure;
import global.giga.kernel.Percent;
import global.giga.kernel.PriceFormula;
import global.giga.kernel.Technology;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Made-up tenders of any size, the same for the same numbers: schools of 15 to 900 pupils in lots of equal size, the
 * Kazakhstan template's criteria (speed 20, latency 10, availability 10, delivery 15, two judged of 15 in all; price
 * 30), 36 months, bids in KZT net of VAT. Each bidder offers every school of every lot; with {@code alternatives} above
 * 1 that many offers each; one offer in 200 misses a requirement.
 */
record Cases(int schools, int lots, int bidders, int alternatives) {
    private static final PriceFactors KZT = new PriceFactors(
            new PricingRules(36, false, List.of(), null), LocalDate.of(2026, 9, 1), BigDecimal.valueOf(520));
    private static final Technology[] TECHNOLOGIES = Technology.values();

    static ScoringRules rules() {
        return new ScoringRules(
                List.of(
                        computed(Measure.SPEED, 20, "2", null),
                        computed(Measure.LATENCY, 10, "30", "150"),
                        computed(Measure.AVAILABILITY, 10, "99.9", "98"),
                        computed(Measure.DELIVERY, 15, "4", "26"),
                        ScoredCriterion.judged("plan", BigDecimal.TEN),
                        ScoredCriterion.judged("support", BigDecimal.valueOf(5))),
                BigDecimal.valueOf(30),
                PriceFormula.PROPORTIONAL,
                null,
                null,
                Percent.of("30"),
                Percent.of("90"));
    }

    /** One lot after the other, none kept. */
    Stream<LotCase> stream() {
        return IntStream.range(0, lots).mapToObj(this::lot);
    }

    int offers() {
        return schools * bidders * alternatives;
    }

    private LotCase lot(int number) {
        var random = new Random(number);
        int from = (int) ((long) schools * number / lots);
        int to = (int) ((long) schools * (number + 1) / lots);
        var inLot = IntStream.range(from, to).mapToObj(i -> school(i, random)).toList();
        var bids =
                IntStream.range(0, bidders).mapToObj(b -> bid(b, inLot, random)).toList();
        return new LotCase("LOT-" + number, inLot, bids);
    }

    private static SchoolCase school(int number, Random random) {
        int pupils = 15 + random.nextInt(886);
        return new SchoolCase("KZ-" + number, pupils, Mbps.of(20 + Math.max(0, (pupils - 381) / 20)));
    }

    private BidCase bid(int number, List<SchoolCase> inLot, Random random) {
        var offers = new ArrayList<OfferCase>(inLot.size() * alternatives);
        for (var school : inLot) {
            for (int a = 0; a < alternatives; a++) {
                offers.add(offer("B" + number + "/" + school.id() + "/" + a, school, random));
            }
        }
        var judged = Map.of("plan", BigDecimal.valueOf(random.nextInt(11)), "support", BigDecimal.valueOf(4));
        return new BidCase("B" + number, judged, offers);
    }

    private static OfferCase offer(String id, SchoolCase school, Random random) {
        var nrc = BigDecimal.valueOf(10_000L * random.nextInt(100));
        var mrc = BigDecimal.valueOf(1_000_000L + random.nextInt(5_000_000), 2);
        List<String> failed = random.nextInt(200) == 0 ? List.of("latency") : List.of();
        return new OfferCase(id, school.id(), connection(school, random), failed, KZT.price(nrc, mrc));
    }

    private static Connection connection(SchoolCase school, Random random) {
        return new Connection(
                TECHNOLOGIES[random.nextInt(TECHNOLOGIES.length)],
                new Mbps(school.required().value().add(BigDecimal.valueOf(random.nextInt(40)))),
                Mbps.of(5),
                20 + random.nextInt(130),
                new Percent(BigDecimal.valueOf(9800 + random.nextInt(200), 2)),
                null,
                2 + random.nextInt(25),
                random.nextInt(5) * 100,
                random.nextBoolean(),
                null);
    }

    private static ScoredCriterion computed(Measure measure, int weight, String best, String limit) {
        return new ScoredCriterion(
                measure.name(),
                BigDecimal.valueOf(weight),
                measure,
                new BigDecimal(best),
                limit == null ? null : new BigDecimal(limit));
    }
}
