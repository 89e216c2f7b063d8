package global.giga.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The compliant offers of one bid, school by school in the order of the lot. */
final class Compliant {
    private static final Comparator<OfferCase> BY_ID = Comparator.comparing(OfferCase::id);

    private final List<SchoolCase> schools;
    private final List<ScoredCriterion> computed;
    private final List<List<OfferCase>> offers;
    private boolean alternatives;

    Compliant(LotCase lot, Map<String, Integer> positions, BidCase bid, List<ScoredCriterion> computed) {
        this.schools = lot.schools();
        this.computed = computed;
        this.offers =
                new ArrayList<>(schools.stream().map(s -> List.<OfferCase>of()).toList());
        for (var offer : bid.offers()) {
            var place = positions.get(offer.school());
            if (place == null) {
                throw new IllegalArgumentException(offer.id() + " is for a school outside lot " + lot.code());
            }
            if (offer.compliant()) {
                add(place, offer);
            }
        }
    }

    private void add(int place, OfferCase offer) {
        var there = offers.get(place);
        alternatives |= !there.isEmpty();
        offers.set(
                place,
                there.isEmpty()
                        ? List.of(offer)
                        : Stream.concat(there.stream(), Stream.of(offer)).toList());
    }

    Stream<OfferCase> all() {
        return offers.stream().flatMap(List::stream);
    }

    Coverage coverage() {
        return new Coverage((int) offers.stream().filter(o -> !o.isEmpty()).count(), schools.size());
    }

    /** Whether any school has more than one compliant offer. */
    boolean alternatives() {
        return alternatives;
    }

    /** For each school the offer with the fewest computed points, then by id; null where there is none. */
    List<OfferCase> guaranteed() {
        return chosen(this::fewest);
    }

    /**
     * For each school the offer with the lowest price; of equal prices the one with more computed points, then by id.
     * Where no price is known, the guaranteed one; null where there is none.
     */
    List<OfferCase> evaluated() {
        return chosen(this::cheapest);
    }

    private interface Choice {
        OfferCase of(SchoolCase school, List<OfferCase> offers);
    }

    private List<OfferCase> chosen(Choice choice) {
        var chosen = new ArrayList<OfferCase>(schools.size());
        for (int i = 0; i < schools.size(); i++) {
            var there = offers.get(i);
            chosen.add(there.isEmpty() ? null : there.size() == 1 ? there.get(0) : choice.of(schools.get(i), there));
        }
        return chosen;
    }

    private OfferCase fewest(SchoolCase school, List<OfferCase> there) {
        return there.stream().min(byPoints(school).thenComparing(BY_ID)).orElseThrow();
    }

    private OfferCase cheapest(SchoolCase school, List<OfferCase> there) {
        var byPrice = Comparator.comparing(OfferCase::price)
                .thenComparing(byPoints(school).reversed())
                .thenComparing(BY_ID);
        return there.stream().filter(o -> o.price() != null).min(byPrice).orElseGet(() -> fewest(school, there));
    }

    private Comparator<OfferCase> byPoints(SchoolCase school) {
        return Comparator.comparing(offer -> points(school, offer));
    }

    /** Σ weight × fraction over the computed criteria, exact. */
    private Ratio points(SchoolCase school, OfferCase offer) {
        var sum = Ratio.ZERO;
        for (var criterion : computed) {
            BigDecimal weight = criterion.weight();
            sum = sum.plus(Fractions.of(criterion, school, offer.connection()).times(weight));
        }
        return sum;
    }
}
