package global.giga.award.plan;

import global.giga.award.plan.AwardPlan.Award;
import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.AwardProblem.Offer;
import global.giga.kernel.Technology;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What awards come to, exactly: figures of the whole and of each bidder, and the rules that they break. */
final class Totals {
    /** What one bidder has. */
    static final class Share {
        BigDecimal value = BigDecimal.ZERO;
        int schools;

        /** Schools by lot. */
        final Map<String, Integer> lots = new HashMap<>();

        private Share copy() {
            var copy = new Share();
            copy.value = value;
            copy.schools = schools;
            copy.lots.putAll(lots);
            return copy;
        }
    }

    final Map<String, Share> bidders = new HashMap<>();
    final Map<Technology, Integer> technologies = new EnumMap<>(Technology.class);
    BigDecimal price = BigDecimal.ZERO;
    BigDecimal compared = BigDecimal.ZERO;
    BigDecimal score = BigDecimal.ZERO;
    long pupils;
    int schools;

    private Totals() {}

    /** Looks the problem up once for many sums. */
    static final class Book {
        final Map<String, Offer> offers;
        final Map<String, AwardProblem.Item> items;
        final Map<String, AwardProblem.Package> packages;

        Book(AwardProblem problem) {
            offers = problem.offers().stream().collect(Collectors.toMap(Offer::id, Function.identity()));
            items = problem.items().stream().collect(Collectors.toMap(AwardProblem.Item::id, Function.identity()));
            packages = problem.packages().stream()
                    .collect(Collectors.toMap(AwardProblem.Package::id, Function.identity()));
        }
    }

    static Totals of(AwardProblem problem, List<Award> awards) {
        return of(new Book(problem), awards);
    }

    static Totals of(Book book, List<Award> awards) {
        var totals = new Totals();
        var packages = new LinkedHashSet<String>();
        for (var award : awards) {
            totals.add(book, award);
            if (award.packageId() != null) {
                packages.add(award.packageId());
            }
        }
        packages.forEach(id -> totals.pay(book.packages.get(id), 1));
        return totals;
    }

    /** The same, to be changed apart. */
    Totals copy() {
        var copy = new Totals();
        bidders.forEach((bidder, share) -> copy.bidders.put(bidder, share.copy()));
        copy.technologies.putAll(technologies);
        copy.price = price;
        copy.compared = compared;
        copy.score = score;
        copy.pupils = pupils;
        copy.schools = schools;
        return copy;
    }

    BigDecimal value(Objective objective) {
        return switch (objective) {
            case LOWEST_PRICE -> compared;
            case HIGHEST_SCORE -> score;
            case MOST_PUPILS -> BigDecimal.valueOf(pupils);
        };
    }

    /** Of all rules but the reach. */
    Set<Rule> broken(AwardProblem.Rules rules) {
        return Rule.in(rules).stream()
                .filter(r -> r != Rule.REACH_ALL && breaks(r, r.limit(rules)))
                .collect(Collectors.toSet());
    }

    private boolean breaks(Rule rule, BigDecimal limit) {
        return switch (rule) {
            case MAX_LOTS -> bidders.values().stream().anyMatch(b -> b.lots.size() > limit.intValue());
            case MAX_SCHOOLS -> bidders.values().stream().anyMatch(b -> b.schools > limit.intValue());
            case MAX_VALUE -> bidders.values().stream().anyMatch(b -> b.value.compareTo(limit) > 0);
            case MIN_SUPPLIERS -> bidders.size() < limit.intValue();
            case MIN_TECHNOLOGIES -> technologies.size() < limit.intValue();
            case MAX_TECHNOLOGY_SHARE -> {
                var most = limit.multiply(BigDecimal.valueOf(schools));
                yield technologies.values().stream()
                        .anyMatch(n -> BigDecimal.valueOf(100L * n).compareTo(most) > 0);
            }
            case BUDGET -> price.compareTo(limit) > 0;
            case REACH_ALL -> false;
        };
    }

    /** A package is paid apart. */
    void add(Book book, Award award) {
        count(book, award, 1);
    }

    void remove(Book book, Award award) {
        count(book, award, -1);
    }

    private void count(Book book, Award award, int sign) {
        var offer = book.offers.get(award.offer());
        var item = book.items.get(award.item());
        var share = bidders.computeIfAbsent(offer.bidder(), b -> new Share());
        share.schools += sign;
        share.lots.merge(item.lot(), sign, Totals::sum);
        technologies.merge(offer.technology(), sign, Totals::sum);
        score = score.add(signed(offer.score(), sign));
        pupils += sign * (long) item.pupils();
        schools += sign;
        if (award.packageId() == null) {
            pay(offer, sign);
        }
        if (share.schools == 0) {
            bidders.remove(offer.bidder());
        }
    }

    private static BigDecimal signed(BigDecimal figure, int sign) {
        return sign > 0 ? figure : figure.negate();
    }

    /** Null where nothing is left. */
    private static Integer sum(Integer some, Integer more) {
        return some + more == 0 ? null : Integer.valueOf(some + more);
    }

    /** Prices of a package's awards, instead of its own. */
    void unpack(AwardProblem.Package pack, List<Offer> alone) {
        pay(pack, -1);
        alone.forEach(offer -> pay(offer, 1));
    }

    private void pay(AwardProblem.Package pack, int sign) {
        pay(pack.bidder(), signed(pack.price(), sign), signed(pack.compared(), sign));
    }

    private void pay(Offer offer, int sign) {
        pay(offer.bidder(), signed(offer.price(), sign), signed(offer.compared(), sign));
    }

    private void pay(String bidder, BigDecimal amount, BigDecimal counted) {
        price = price.add(amount);
        compared = compared.add(counted);
        var share = bidders.get(bidder);
        share.value = share.value.add(amount);
    }
}
