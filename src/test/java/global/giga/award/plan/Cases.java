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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Small award problems: as text tables, and made up. */
final class Cases {
    private static final Technology[] KINDS = {Technology.FIBRE, Technology.CELLULAR, Technology.LEO_SATELLITE};

    private Cases() {}

    /**
     * Each line is {@code bidder item technology price score}, perhaps with the compared price after it, {@code bidder item,item price} for a package of the
     * bidder's first offers, or {@code item} for one that nobody offers. An item is {@code lot} or {@code lot.number}; it has 100 pupils times its lot.
     */
    static AwardProblem problem(Unit unit, Rules rules, String table) {
        var items = new LinkedHashMap<String, Item>();
        var offers = new ArrayList<Offer>();
        var packages = new ArrayList<AwardProblem.Package>();
        for (var line : table.strip().split("\\R")) {
            var cells = line.strip().split(" +");
            if (cells.length >= 5) {
                items.computeIfAbsent(cells[1], Cases::item);
                offers.add(new Offer(
                        cells[0] + "/" + offers.size(),
                        cells[0],
                        cells[1],
                        Technology.of(cells[2]).orElseThrow(),
                        new BigDecimal(cells[3]),
                        cells.length == 5 ? null : new BigDecimal(cells[5]),
                        new BigDecimal(cells[4])));
            } else if (cells.length == 3) {
                packages.add(pack(packages.size(), cells, offers));
            } else {
                items.computeIfAbsent(cells[0], Cases::item);
            }
        }
        return new AwardProblem(unit, List.copyOf(items.values()), offers, packages, rules);
    }

    private static Item item(String id) {
        return new Item(id, lot(id), 100 * Integer.parseInt(lot(id)));
    }

    private static String lot(String item) {
        return item.split("\\.")[0];
    }

    private static AwardProblem.Package pack(int number, String[] cells, List<Offer> offers) {
        var named = Arrays.asList(cells[1].split(","));
        var ids = new ArrayList<String>();
        var lots = new TreeSet<String>();
        for (var item : named) {
            lots.add(lot(item));
            offers.stream()
                    .filter(o -> o.bidder().equals(cells[0]) && o.item().equals(item))
                    .findFirst()
                    .ifPresent(o -> ids.add(o.id()));
        }
        return new AwardProblem.Package("p" + number, cells[0], lots, ids, new BigDecimal(cells[2]), null);
    }

    /** Of up to four lots of one or two schools, three bidders, two alternatives, two packages, with few distinct figures: many ties. */
    static AwardProblem random(long seed) {
        var random = new Random(seed);
        var counted = new Random(~seed);
        var unit = Unit.values()[random.nextInt(2)];
        var items = new ArrayList<Item>();
        for (int lot = 0, lots = 1 + random.nextInt(3); lot < lots; lot++) {
            for (int s = 0, schools = 1 + random.nextInt(2); s < schools; s++) {
                items.add(new Item("s" + items.size(), "l" + lot, 10 * random.nextInt(4)));
            }
        }
        var offers = new ArrayList<Offer>();
        for (int b = 0; b < 3; b++) {
            for (var item : items) {
                for (int a = random.nextInt(3); a > 0; a--) {
                    var price = BigDecimal.valueOf(random.nextInt(6) * 50L, 1);
                    var score = BigDecimal.valueOf(random.nextInt(4));
                    var kind = KINDS[random.nextInt(3)];
                    var compared = compared(price, unit, counted);
                    offers.add(new Offer("o" + offers.size(), "b" + b, item.id(), kind, price, compared, score));
                }
            }
        }
        return new AwardProblem(
                unit, items, offers, packages(items, offers, unit, random, counted), rules(items.size(), random));
    }

    /** The price, or half as much again. */
    private static BigDecimal compared(BigDecimal price, Unit unit, Random random) {
        return unit == Unit.LOT && random.nextBoolean() ? price.multiply(new BigDecimal("1.5")) : price;
    }

    private static List<AwardProblem.Package> packages(
            List<Item> items, List<Offer> offers, Unit unit, Random random, Random counted) {
        var packages = new ArrayList<AwardProblem.Package>();
        for (int p = random.nextInt(3); p > 0; p--) {
            var bidder = "b" + random.nextInt(3);
            var lots = new TreeSet<>(Set.of("l0"));
            lots.add("l" + random.nextInt(3)); // perhaps one that is not there
            var ids = new ArrayList<String>();
            for (var item : items) {
                if (lots.contains(item.lot())) {
                    offers.stream()
                            .filter(o -> o.bidder().equals(bidder) && o.item().equals(item.id()))
                            .findFirst()
                            .ifPresent(o -> ids.add(o.id()));
                }
            }
            var price = BigDecimal.valueOf(random.nextInt(20) * 25L, 1);
            packages.add(new AwardProblem.Package(
                    "p" + packages.size(), bidder, lots, ids, price, compared(price, unit, counted)));
        }
        return packages;
    }

    private static Rules rules(int items, Random random) {
        var objectives = new ArrayList<>(List.of(Objective.values()));
        java.util.Collections.shuffle(objectives, random);
        return new Rules(
                some(random, 1 + random.nextInt(3)),
                some(random, 1 + random.nextInt(items)),
                decimal(some(random, 10 + random.nextInt(50))),
                some(random, 1 + random.nextInt(3)),
                some(random, 1 + random.nextInt(3)),
                decimal(some(random, 30 + random.nextInt(70))),
                decimal(some(random, random.nextInt(100))),
                Reach.values()[random.nextInt(2)],
                objectives.subList(0, 1 + random.nextInt(3)));
    }

    private static Integer some(Random random, int value) {
        return random.nextInt(3) == 0 ? value : null;
    }

    private static BigDecimal decimal(Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
