package global.giga.award.plan;

import global.giga.award.plan.AwardProblem.Item;
import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.AwardProblem.Offer;
import global.giga.award.plan.AwardProblem.Reach;
import global.giga.award.plan.AwardProblem.Rules;
import global.giga.award.plan.AwardProblem.Unit;
import global.giga.kernel.Technology;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Made-up awards of any size, the same for the same numbers. Lots of about twelve schools. A school's base cost is 2,000
 * to 20,000; a bidder is 0.85 to 1.25 times that in general, 0.9 to 1.1 times in a lot, 0.85 to 1.15 in a school. Each
 * bidder bids for seven lots in ten, whole, with {@code alternatives} different technologies for each school, each
 * alternative after the first 0 to 30 % dearer. A package is two to five neighbouring lots of one bidder with its
 * cheapest offers, 3 to 12 % off. Scores are 50 to 100 for each bidder and lot.
 *
 * <p>The limits bind: where every lot or school would go to its cheapest bidder, the most that one supplier has of lots,
 * of schools and of value, and the share of the most frequent technology, are found, and the limits set to 0.8 (share:
 * 0.95) of that. At least five suppliers and three technologies; the budget is 1.25 times the sum of the lowest prices;
 * everything offered is awarded, at the lowest price.
 *
 * @param lotLimit whether the lots of one supplier are limited
 */
record RandomAwards(Unit unit, boolean lotLimit, int schools, int bidders, int alternatives, int packages, long seed) {
    private static final Technology[] KINDS = {
        Technology.FIBRE, // three times, so that its share is one to limit
        Technology.FIBRE,
        Technology.FIBRE,
        Technology.P2P_WIRELESS,
        Technology.CELLULAR,
        Technology.LEO_SATELLITE,
        Technology.P2MP_WIRELESS
    };

    AwardProblem problem() {
        var random = new Random(seed);
        var items = items(random);
        var lots = new LinkedHashMap<String, List<Item>>();
        items.forEach(i -> lots.computeIfAbsent(i.lot(), l -> new ArrayList<>()).add(i));
        var base = new HashMap<String, Double>();
        items.forEach(i -> base.put(i.id(), 2_000 + 18_000 * random.nextDouble() * random.nextDouble()));
        var byBidder = new ArrayList<Map<String, List<Offer>>>();
        var offers = new ArrayList<Offer>();
        for (int b = 0; b < bidders; b++) {
            byBidder.add(bid(b, lots, base, random));
            byBidder.get(b).values().forEach(offers::addAll);
        }
        var named = List.copyOf(lots.keySet());
        var packs = new LinkedHashMap<Set<String>, AwardProblem.Package>();
        for (int tries = 0; packs.size() < packages && tries < 1000 * packages; tries++) {
            var p = pack(packs.size(), byBidder, named, random);
            if (p != null) {
                var key = new LinkedHashSet<>(p.lots());
                key.add(p.bidder());
                packs.putIfAbsent(key, p);
            }
        }
        return new AwardProblem(unit, items, offers, List.copyOf(packs.values()), rules(items, offers));
    }

    private List<Item> items(Random random) {
        int lots = Math.max(1, schools / 12);
        var items = new ArrayList<Item>(schools);
        for (int i = 0; i < schools; i++) {
            items.add(new Item("S" + i, "L" + (long) i * lots / schools, 15 + random.nextInt(886)));
        }
        return items;
    }

    private Map<String, List<Offer>> bid(int b, Map<String, List<Item>> lots, Map<String, Double> base, Random random) {
        double own = 0.85 + 0.4 * random.nextDouble();
        var bid = new LinkedHashMap<String, List<Offer>>();
        for (var lot : lots.entrySet()) {
            double there = 0.9 + 0.2 * random.nextDouble();
            var score = BigDecimal.valueOf(5_000 + random.nextInt(5_001), 2);
            if (random.nextInt(10) < 3) {
                continue;
            }
            var offers = new ArrayList<Offer>();
            for (var item : lot.getValue()) {
                int kind = random.nextInt(KINDS.length);
                double price = base.get(item.id()) * own * there * (0.85 + 0.3 * random.nextDouble());
                for (int a = 0; a < alternatives; a++) {
                    var cents = BigDecimal.valueOf(Math.round(100 * price), 2);
                    var id = "B" + b + "/" + item.id() + "/" + a;
                    offers.add(new Offer(
                            id,
                            "B" + b,
                            item.id(),
                            KINDS[a == 0 ? kind : (Math.max(kind, 2) + a) % KINDS.length],
                            cents,
                            cents,
                            score));
                    price *= 1 + 0.3 * random.nextDouble();
                }
            }
            bid.put(lot.getKey(), offers);
        }
        return bid;
    }

    private AwardProblem.Package pack(
            int number, List<Map<String, List<Offer>>> byBidder, List<String> named, Random random) {
        int b = random.nextInt(bidders);
        int size = Math.min(named.size(), 2 + random.nextInt(4));
        int from = random.nextInt(named.size() - size + 1);
        var lots = new LinkedHashSet<>(named.subList(from, from + size));
        double left = 0.88 + 0.09 * random.nextDouble();
        if (!byBidder.get(b).keySet().containsAll(lots)) {
            return null;
        }
        var sum = BigDecimal.ZERO;
        var ids = new ArrayList<String>();
        for (var lot : lots) {
            var offers = byBidder.get(b).get(lot);
            for (int i = 0; i < offers.size(); i += alternatives) {
                ids.add(offers.get(i).id());
                sum = sum.add(offers.get(i).price());
            }
        }
        var price = BigDecimal.valueOf(Math.round(100 * left * sum.doubleValue()), 2);
        return new AwardProblem.Package("P" + number, "B" + b, lots, ids, price, price);
    }

    private Rules rules(List<Item> items, List<Offer> offers) {
        var winners = winners(items, offers);
        var lotOf = items.stream().collect(Collectors.toMap(Item::id, Item::lot));
        var lots = new HashMap<String, Set<String>>();
        var schools = new HashMap<String, Integer>();
        var values = new HashMap<String, BigDecimal>();
        var technologies = new HashMap<Technology, Integer>();
        for (var offer : winners) {
            lots.computeIfAbsent(offer.bidder(), b -> new HashSet<>()).add(lotOf.get(offer.item()));
            schools.merge(offer.bidder(), 1, Integer::sum);
            values.merge(offer.bidder(), offer.price(), BigDecimal::add);
            technologies.merge(offer.technology(), 1, Integer::sum);
        }
        int mostLots = lots.values().stream().mapToInt(Set::size).max().orElseThrow();
        int mostSchools = Collections.max(schools.values());
        var mostOfOne = BigDecimal.valueOf(95L * Collections.max(technologies.values()));
        var sum = values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Rules(
                lotLimit ? (8 * mostLots + 9) / 10 : null,
                (8 * mostSchools + 9) / 10,
                part(Collections.max(values.values()), "0.8"),
                Math.min(5, bidders),
                3,
                mostOfOne.divide(BigDecimal.valueOf(winners.size()), 1, RoundingMode.UP),
                part(sum, "1.25"),
                Reach.ALL,
                List.of(Objective.LOWEST_PRICE));
    }

    private static BigDecimal part(BigDecimal whole, String factor) {
        return whole.multiply(new BigDecimal(factor)).setScale(2, RoundingMode.HALF_UP);
    }

    /** The cheapest offers of the bidder that is cheapest in each lot or school. */
    private List<Offer> winners(List<Item> items, List<Offer> offers) {
        var slots = new HashMap<String, String>();
        items.forEach(i -> slots.put(i.id(), unit == Unit.LOT ? i.lot() : i.id()));
        var cheapest = new LinkedHashMap<String, Map<String, Map<String, Offer>>>();
        for (var o : offers) {
            cheapest.computeIfAbsent(slots.get(o.item()), s -> new LinkedHashMap<>())
                    .computeIfAbsent(o.bidder(), b -> new LinkedHashMap<>())
                    .merge(o.item(), o, (a, b) -> a.price().compareTo(b.price()) <= 0 ? a : b);
        }
        var winners = new ArrayList<Offer>();
        for (var bids : cheapest.values()) {
            winners.addAll(bids.values().stream()
                    .min(Comparator.comparing(RandomAwards::total))
                    .orElseThrow()
                    .values());
        }
        return winners;
    }

    private static BigDecimal total(Map<String, Offer> bid) {
        return bid.values().stream().map(Offer::price).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
