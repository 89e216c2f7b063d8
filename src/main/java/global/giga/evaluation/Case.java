package global.giga.evaluation;

import static java.util.stream.Collectors.groupingBy;

import global.giga.bid.Bid;
import global.giga.bid.Offer;
import global.giga.evaluation.scoring.BidCase;
import global.giga.evaluation.scoring.LotCase;
import global.giga.evaluation.scoring.Lottery;
import global.giga.evaluation.scoring.OfferCase;
import global.giga.evaluation.scoring.SchoolCase;
import global.giga.evaluation.scoring.Scoring;
import global.giga.evaluation.scoring.ScoringRules;
import global.giga.kernel.Mbps;
import global.giga.tender.Item;
import global.giga.tender.Requirement;
import global.giga.tender.Tender;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tender's bids as scoring sees them. */
final class Case {
    private final Tender tender;
    private final EvaluatedPrices prices;
    private final Map<Long, Map<String, BigDecimal>> judged = new HashMap<>();
    private final Map<Long, EligibilityChange> out;

    /** @param out the bids that do not count, by id */
    Case(Tender tender, List<JudgedScore> scores, Map<Long, EligibilityChange> out) {
        this.tender = tender;
        this.out = out;
        this.prices = new EvaluatedPrices(tender);
        scores.forEach(
                s -> judged.computeIfAbsent(s.bid().id(), b -> new HashMap<>()).put(s.criterion(), s.points()));
    }

    Scoring scoring() {
        return new Scoring(rules(), new Lottery(tender.lotterySeed()));
    }

    ScoringRules rules() {
        return TermsRules.of(tender.terms());
    }

    EvaluatedPrices prices() {
        return prices;
    }

    /** The readable bids that have an offer in the lot. */
    LotCase lot(String code, List<Item> items, List<Bid> bids, List<Offer> offers) {
        var schools = items.stream().map(this::school).toList();
        Map<Bid, List<Offer>> byBid = offers.stream().collect(groupingBy(Offer::bid));
        var cases = bids.stream()
                .filter(bid -> bid.unreadable() == null && byBid.containsKey(bid))
                .map(bid -> bid(bid, byBid.get(bid)))
                .toList();
        return new LotCase(code, schools, cases);
    }

    private SchoolCase school(Item item) {
        var required = tender.terms().requiredDownload(item.pupils()).orElse(Mbps.of(1));
        return new SchoolCase(item.id().toString(), item.pupils(), required);
    }

    private BidCase bid(Bid bid, List<Offer> offers) {
        var points = judged.getOrDefault(bid.id(), Map.of());
        var excluded = out.containsKey(bid.id()) ? out.get(bid.id()).kind().status() : null;
        return new BidCase(
                bid.id().toString(), points, offers.stream().map(this::offer).toList(), excluded);
    }

    private OfferCase offer(Offer offer) {
        var connection = offer.connection();
        var failed = tender.terms().requirements().stream()
                .filter(r -> !r.metBy(connection, offer.item().pupils()))
                .map(Requirement::id)
                .toList();
        var price = tender.pricesOpen() && offer.priced() ? prices.of(offer) : null;
        return new OfferCase(offer.id().toString(), offer.item().id().toString(), connection, failed, price);
    }
}
