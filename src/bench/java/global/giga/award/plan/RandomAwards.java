package global.giga.award.plan;

import global.giga.award.plan.AwardProblem.Item;
import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.AwardProblem.Offer;
import global.giga.award.plan.AwardProblem.Reach;
import global.giga.award.plan.AwardProblem.Rules;
import global.giga.award.plan.AwardProblem.Unit;
import global.giga.kernel.Technology;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Made-up awards of any size, the same for the same numbers. Lots of about twelve schools. A school's base cost is 2,000
 * to 20,000; a bidder is 0.85 to 1.25 times that in general, 0.9 to 1.1 times in a lot, 0.85 to 1.15 in a school. Each
 * bidder bids for seven lots in ten, whole, with {@code alternatives} different technologies for each school, each
 * alternative after the first 0 to 30 % dearer. A package is two to five neighbouring lots of one bidder with its
 * cheapest offers, 3 to 12 % off. Scores are 50 to 100 for each bidder and lot.
 *
 * <p>All rules bind or nearly so: a supplier gets at most a quarter of the lots and of the schools and 22 % of the sum
 * of the lowest prices; at least five suppliers and three technologies, none with more than 35 % of the schools; the
 * budget is 1.15 times the sum of the lowest prices; everything offered is awarded, at the lowest price.
 */
record RandomAwards(Unit unit, int schools, int bidders, int alternatives, int packages, long seed) {
    private static final Technology[] KINDS = {
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
        return new AwardProblem(unit, items, offers, List.copyOf(packs.values()), rules(items, offers, lots.size()));
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
                    offers.add(new Offer(id, "B" + b, item.id(), KINDS[(kind + a) % KINDS.length], cents, score));
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
        return new AwardProblem.Package("P" + number, "B" + b, lots, ids, price);
    }

    private Rules rules(List<Item> items, List<Offer> offers, int lots) {
        var sum = lowest(items, offers);
        return new Rules(
                Math.max(1, (lots + 3) / 4),
                Math.max(1, (items.size() + 3) / 4),
                sum.multiply(new BigDecimal("0.22")).setScale(2, java.math.RoundingMode.HALF_UP),
                Math.min(5, bidders),
                3,
                new BigDecimal("35"),
                sum.multiply(new BigDecimal("1.15")).setScale(2, java.math.RoundingMode.HALF_UP),
                Reach.ALL,
                List.of(Objective.LOWEST_PRICE));
    }

    /** The sum of the lowest prices of all lots or schools, each by itself. */
    private BigDecimal lowest(List<Item> items, List<Offer> offers) {
        var slots = new HashMap<String, String>();
        items.forEach(i -> slots.put(i.id(), unit == Unit.LOT ? i.lot() : i.id()));
        var cheapest = new HashMap<String, Offer>();
        offers.forEach(o -> cheapest.merge(
                o.bidder() + " " + o.item(), o, (a, b) -> a.price().compareTo(b.price()) <= 0 ? a : b));
        var totals = new HashMap<String, Map<String, BigDecimal>>();
        cheapest.values().forEach(o -> totals.computeIfAbsent(slots.get(o.item()), s -> new HashMap<>())
                .merge(o.bidder(), o.price(), BigDecimal::add));
        return totals.values().stream()
                .map(t -> t.values().stream().min(BigDecimal::compareTo).orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
