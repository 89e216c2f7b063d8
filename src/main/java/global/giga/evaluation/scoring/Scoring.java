package global.giga.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Scores lots by the rules of a tender: the same case gives the same result. Lots are independent of each other, so
 * they can be read, scored and stored one after the other; a change of eligibility (R3.5) scores the lot anew.
 */
public final class Scoring {
    private final ScoringRules rules;
    private final Ranking ranking;

    public Scoring(ScoringRules rules, Lottery lottery) {
        this.rules = rules;
        this.ranking = new Ranking(rules, lottery);
    }

    /** The result of each lot, in their order, computed as the stream is read. */
    public Stream<LotResult> score(Stream<LotCase> lots) {
        return lots.map(this::score);
    }

    /**
     * The result of a lot. Before prices are known it says who passes; bids that passed are then UNPRICED.
     *
     * @throws IllegalArgumentException if an offer is for a school outside the lot, or judged points lie outside 0 to
     *     the weight of their criterion
     */
    public LotResult score(LotCase lot) {
        var technical = new TechnicalScoring(rules, lot);
        var standings = lot.bids().stream().map(b -> standing(technical, b)).toList();
        var candidates = standings.stream().filter(s -> s.price != null).toList();
        var lowest = candidates.stream()
                .map(Standing::price)
                .min(MeanPrice::compareTo)
                .orElse(null);
        var ranks = ranking.of(
                candidates.stream()
                        .map(s -> new Ranking.Candidate(s.bid, s.technical.evaluated(), s.price))
                        .toList(),
                lowest);
        return new LotResult(
                lot.code(),
                standings.stream().map(s -> s.result(ranks.get(s.bid))).toList(),
                lowest);
    }

    /** For each school of the lot, in its order, the offer of the bid that counts; null where there is none. */
    public List<OfferCase> evaluated(LotCase lot, String bid) {
        return new TechnicalScoring(rules, lot).compliant(lot.bid(bid)).evaluated();
    }

    /** A bid before it is compared with others; its price is null unless it is valid. */
    private record Standing(
            String bid,
            BidStatus status,
            Coverage coverage,
            TechnicalScore technical,
            MeanPrice price,
            List<Flag> flags) {
        BidResult result(FinancialScore financial) {
            return new BidResult(bid, status, coverage, technical, financial, flags);
        }
    }

    private Standing standing(TechnicalScoring technical, BidCase bid) {
        var compliant = technical.compliant(bid);
        var score = technical.score(bid, compliant);
        var coverage = compliant.coverage();
        var price = price(compliant.evaluated());
        var status = bid.out() == null ? status(coverage, score, technical, price) : bid.out();
        return new Standing(
                bid.id(), status, coverage, score, status == BidStatus.VALID ? price : null, flags(compliant));
    }

    private BidStatus status(Coverage coverage, TechnicalScore score, TechnicalScoring technical, MeanPrice price) {
        if (!coverage.reaches(rules.coverage())) {
            return BidStatus.NOT_ENOUGH_COVERAGE;
        }
        if (!score.unscored().isEmpty()) {
            return BidStatus.INCOMPLETE;
        }
        if (!technical.passes(score)) {
            return BidStatus.UNDER_PASS_MARK;
        }
        return price == null ? BidStatus.UNPRICED : BidStatus.VALID;
    }

    /** The price of the chosen offers, null where a covered school has none. */
    static MeanPrice price(List<OfferCase> evaluated) {
        var sum = BigDecimal.ZERO;
        int schools = 0;
        for (var offer : evaluated) {
            if (offer != null && offer.price() == null) {
                return null;
            }
            if (offer != null) {
                sum = sum.add(offer.price());
                schools++;
            }
        }
        return schools == 0 ? null : new MeanPrice(sum, schools);
    }

    private static List<Flag> flags(Compliant compliant) {
        var flags = new ArrayList<Flag>();
        boolean opened = compliant.all().map(OfferCase::price).anyMatch(Objects::nonNull);
        compliant.all().forEach(offer -> {
            if (offer.price() == null && opened) {
                flags.add(new Flag(Flag.Kind.MISSING_PRICE, offer.id()));
            } else if (offer.price() != null && offer.price().signum() == 0) {
                flags.add(new Flag(Flag.Kind.ZERO_PRICE, offer.id()));
            }
        });
        return flags;
    }
}
