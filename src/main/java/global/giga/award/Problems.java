package global.giga.award;

import static java.util.Collections.nCopies;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import global.giga.award.plan.AwardProblem;
import global.giga.award.plan.AwardProblem.Offer;
import global.giga.award.plan.AwardProblem.Package;
import global.giga.award.plan.AwardProblem.Rules;
import global.giga.award.plan.AwardProblem.Unit;
import global.giga.bid.BidPackage;
import global.giga.bid.Bids;
import global.giga.evaluation.Contender;
import global.giga.evaluation.Contenders;
import global.giga.evaluation.LotScore;
import global.giga.kernel.Exact;
import global.giga.kernel.Json;
import global.giga.kernel.Sha256;
import global.giga.tender.AwardRules;
import global.giga.tender.Item;
import global.giga.tender.Tender;
import global.giga.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes the problem of the award from what is stored. An item is named by the school's id in its country, bidders by the
 * id of their bid, offers and packages by their own. Their order decides ties: lots and schools as published; in each
 * school the bids by rank, which the published lottery completes (R3.9), of each bid the evaluated offer first.
 */
@ApplicationScoped
class Problems {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Inject
    Tenders tenders;

    @Inject
    Contenders contenders;

    @Inject
    Bids bids;

    /** @param rules to plan by; null for those of the terms */
    Contest of(Tender tender, Rules rules) {
        var items = tenders.items(tender.id());
        var found = contenders.of(tender);
        var packages =
                tender.terms().award().packages() ? whole(bids.packages(tender.id()), found) : List.<BidPackage>of();
        var offers = offers(tender, items, found);
        var compared = offers.stream().collect(toMap(Offer::id, Offer::compared));
        var problem = new AwardProblem(
                Unit.valueOf(tender.terms().award().unit().name()),
                items.stream()
                        .map(i -> new AwardProblem.Item(
                                i.school().govtId(), i.lot().code(), i.pupils()))
                        .toList(),
                offers,
                packages.stream().map(p -> offered(p, found, compared)).toList(),
                rules == null ? TermsLimits.of(tender.terms()) : rules);
        return new Contest(tender, problem, items, found, packages);
    }

    private static List<Offer> offers(Tender tender, List<Item> items, List<Contender> contenders) {
        var whole = tender.terms().award().unit() == AwardRules.Unit.LOT;
        var schools = items.stream().collect(groupingBy(i -> i.lot().code(), counting()));
        var offers = new ArrayList<Offer>();
        for (var contender : contenders) {
            var evaluated = contender.offers().stream()
                    .filter(Contender.Priced::evaluated)
                    .toList();
            var coverage =
                    whole ? new Coverage(schools.get(contender.score().lot().code()), evaluated.size()) : Coverage.ALL;
            var points = score(contender.score(), contenders);
            var prices = evaluated.stream().map(Contender.Priced::price).toList();
            var first = evaluated.get(0).offer().item();
            for (var priced : contender.offers()) {
                var offer = priced.offer();
                boolean takesRest = offer.item().equals(first);
                offers.add(new Offer(
                        offer.id().toString(),
                        contender.score().bid().id().toString(),
                        offer.item().school().govtId(),
                        offer.values().technology(),
                        Exact.plain(priced.price()),
                        counted(coverage, priced.price(), takesRest ? prices : List.of()),
                        counted(coverage, points, takesRest ? nCopies(evaluated.size(), points) : List.of())));
            }
        }
        return offers;
    }

    /** @param all the figures of which this school takes what rounding leaves, or none */
    private static BigDecimal counted(Coverage coverage, BigDecimal figure, List<BigDecimal> all) {
        return Exact.plain(coverage.of(figure).add(coverage.rest(all)));
    }

    /** Of formulas that only rank: the share of the lot's bids that it is not behind, in points of 100. */
    static BigDecimal score(LotScore score, Collection<Contender> all) {
        if (score.total() != null) {
            return Exact.plain(score.total());
        }
        var bids = all.stream().filter(c -> c.score().lot().equals(score.lot())).count();
        var ahead = BigDecimal.valueOf(bids - score.rank() + 1);
        return Exact.plain(Exact.divide(ahead.multiply(HUNDRED), BigDecimal.valueOf(bids)));
    }

    /** Packages that can be awarded: all envelopes name them, and the bid is valid in each of their lots. */
    private static List<BidPackage> whole(List<BidPackage> packages, List<Contender> contenders) {
        return packages.stream()
                .filter(BidPackage::whole)
                .filter(p -> p.lots().stream().allMatch(lot -> in(contenders, p, lot)))
                .toList();
    }

    private static boolean in(List<Contender> contenders, BidPackage p, String lot) {
        return contenders.stream()
                .anyMatch(c -> c.score().bid().equals(p.bid())
                        && c.score().lot().code().equals(lot));
    }

    private static Package offered(BidPackage p, List<Contender> contenders, Map<String, BigDecimal> compared) {
        var counted = contenders.stream()
                .filter(c -> c.score().bid().equals(p.bid())
                        && p.lots().contains(c.score().lot().code()))
                .flatMap(c -> c.offers().stream())
                .filter(Contender.Priced::evaluated)
                .toList();
        var ids = counted.stream().map(c -> c.offer().id().toString()).toList();
        return new Package(
                id(p),
                p.bid().id().toString(),
                new TreeSet<>(p.lots()),
                ids,
                discounted(p, counted.stream().map(Contender.Priced::price)),
                discounted(p, ids.stream().map(compared::get)));
    }

    private static BigDecimal discounted(BidPackage p, Stream<BigDecimal> prices) {
        return Exact.plain(prices.reduce(BigDecimal.ZERO, BigDecimal::add).multiply(factor(p)));
    }

    static String id(BidPackage p) {
        return p.bid().id() + "/" + p.name();
    }

    /** What is left of a price after the discount, 0 to 1. */
    static BigDecimal factor(BidPackage p) {
        return BigDecimal.ONE.subtract(p.discount().movePointLeft(2));
    }

    /** The same for equal problems, whatever the order inside sets. */
    static Sha256 digest(AwardProblem problem) {
        Map<String, Object> canonical = new TreeMap<>();
        canonical.put("unit", problem.unit());
        canonical.put("items", problem.items());
        canonical.put("offers", problem.offers());
        canonical.put(
                "packages",
                problem.packages().stream()
                        .map(p -> List.of(
                                p.id(), p.bidder(), new TreeSet<>(p.lots()), p.offers(), p.price(), p.compared()))
                        .toList());
        canonical.put("rules", problem.rules());
        return Sha256.of(Json.bytes(canonical));
    }

    /** By code. */
    static Map<String, String> titles(Contest contest) {
        return contest.items().stream()
                .collect(toMap(i -> i.lot().code(), i -> i.lot().title(), (a, b) -> a));
    }
}
