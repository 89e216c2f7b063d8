package global.giga.evaluation.scoring;

import static global.giga.evaluation.scoring.Given.LOTTERY;
import static global.giga.evaluation.scoring.Given.computedCriteria;
import static global.giga.evaluation.scoring.Given.connection;
import static global.giga.evaluation.scoring.Given.n;
import static global.giga.evaluation.scoring.Given.rules;
import static org.assertj.core.api.Assertions.assertThat;

import global.giga.kernel.Exact;
import global.giga.kernel.Mbps;
import global.giga.kernel.PriceFormula;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for any case; each repetition is another case, the same in every run. */
class ScoringPropertiesTest {
    private static final int CASES = 60;

    @RepeatedTest(CASES)
    @DisplayName("R3.2 the evaluated technical score is never under the guaranteed one, nor over the weight")
    void evaluatedIsAtLeastGuaranteed(RepetitionInfo repetition) {
        var lot = randomLot(new Random(repetition.getCurrentRepetition()));
        for (var bid : new Scoring(someRules(), LOTTERY).score(lot).bids()) {
            var score = bid.technical();
            assertThat(Exact.atLeast(score.evaluated(), score.guaranteed())).isTrue();
            assertThat(Exact.atLeast(n(70), score.evaluated())).isTrue();
            assertThat(score.guaranteed()).isNotNegative();
        }
    }

    @RepeatedTest(CASES)
    @DisplayName("R3.2 whichever alternative stays, a bid keeps the guaranteed score")
    void guaranteedHoldsForEveryChoice(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var lot = randomLot(random);
        var scoring = new Scoring(someRules(), LOTTERY);
        var before = scoring.score(lot);
        var after = scoring.score(oneOfEach(lot, random));
        for (var bid : before.bids()) {
            assertThat(Exact.atLeast(
                            after.bid(bid.bid()).technical().evaluated(),
                            bid.technical().guaranteed()))
                    .isTrue();
        }
    }

    @RepeatedTest(CASES)
    @DisplayName("R4.2 the order of schools, bids and offers changes no figure, not in the last digit")
    void orderDoesNotCount(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var lot = randomLot(random);
        var scoring = new Scoring(someRules(), LOTTERY);
        var before = scoring.score(lot);
        var after = scoring.score(new LotCase(
                lot.code(),
                shuffled(lot.schools(), random),
                shuffled(
                        lot.bids().stream()
                                .map(b -> new BidCase(b.id(), b.judged(), shuffled(b.offers(), random)))
                                .toList(),
                        random)));
        for (var bid : before.bids()) {
            var same = after.bid(bid.bid());
            assertThat(same.technical()).isEqualTo(bid.technical());
            assertThat(same.status()).isEqualTo(bid.status());
            assertThat(ranks(after)).isEqualTo(ranks(before));
        }
    }

    @RepeatedTest(CASES)
    @DisplayName("R3.8 ranks are 1, 2, 3 … with totals that never rise, under every formula with points")
    void ranksFollowTotals(RepetitionInfo repetition) {
        var lot = randomLot(new Random(repetition.getCurrentRepetition()));
        var ranked = new Scoring(someRules(), LOTTERY).score(lot).ranked();
        assertThat(ranked)
                .extracting(b -> b.financial().rank())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, ranked.size()).boxed().toList());
        for (int i = 1; i < ranked.size(); i++) {
            assertThat(Exact.atLeast(
                            ranked.get(i - 1).financial().total(),
                            ranked.get(i).financial().total()))
                    .isTrue();
        }
    }

    private static ScoringRules someRules() {
        return rules(computedCriteria(), "30", PriceFormula.PROPORTIONAL, "30", "60");
    }

    /** 1 to 8 schools, 1 to 5 bids, 0 to 3 offers for a school; few different values, so that ties happen. */
    private static LotCase randomLot(Random random) {
        var schools = IntStream.rangeClosed(1, 1 + random.nextInt(8))
                .mapToObj(i -> new SchoolCase("S" + i, random.nextInt(4) * 70, Mbps.of(20 + random.nextInt(9))))
                .toList();
        var bids = IntStream.rangeClosed(1, 1 + random.nextInt(5))
                .mapToObj(b -> new BidCase("B" + b, Map.of(), randomOffers("B" + b, schools, random)))
                .toList();
        return new LotCase("L", schools, bids);
    }

    private static List<OfferCase> randomOffers(String bid, List<SchoolCase> schools, Random random) {
        var offers = new ArrayList<OfferCase>();
        for (var school : schools) {
            for (int i = random.nextInt(4); i > 0; i--) {
                var connection = connection(
                        String.valueOf(20 + random.nextInt(30)),
                        20 + random.nextInt(140),
                        "9" + (8 + random.nextInt(2)) + "." + random.nextInt(100),
                        random.nextInt(30),
                        random.nextInt(4) * 100);
                List<String> failed = random.nextInt(8) == 0 ? List.of("r") : List.of();
                var price = random.nextInt(30) == 0 ? null : BigDecimal.valueOf(random.nextInt(5) * 7L);
                offers.add(new OfferCase(bid + school.id() + i, school.id(), connection, failed, price));
            }
        }
        return offers;
    }

    /** The lot with one compliant offer for each school and bid, picked at random. */
    private static LotCase oneOfEach(LotCase lot, Random random) {
        var bids = new ArrayList<BidCase>();
        for (var bid : lot.bids()) {
            var kept = new HashMap<String, OfferCase>();
            shuffled(bid.offers(), random).stream().filter(OfferCase::compliant).forEach(o -> kept.put(o.school(), o));
            bids.add(new BidCase(bid.id(), bid.judged(), List.copyOf(kept.values())));
        }
        return new LotCase(lot.code(), lot.schools(), bids);
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static List<String> ranks(LotResult result) {
        return result.ranked().stream().map(BidResult::bid).toList();
    }
}
