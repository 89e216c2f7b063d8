package global.giga.award.plan;

import global.giga.kernel.Technology;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Schools, who can have them at which price and score, and the rules of the award (R4.1). The order of items, offers and
 * packages is the published tie order: of plans that are equal in every objective, that one is taken which gives the
 * first item to the earliest offer that it can have, then the second item, and so on.
 */
public record AwardProblem(Unit unit, List<Item> items, List<Offer> offers, List<Package> packages, Rules rules) {
    public AwardProblem {
        items = List.copyOf(items);
        offers = List.copyOf(offers);
        packages = List.copyOf(packages);
        var known = byId(items);
        var offered = new HashMap<String, Offer>();
        for (var offer : offers) {
            require(known.containsKey(offer.item()), "offer for an unknown item: " + offer.id());
            require(offered.put(offer.id(), offer) == null, "offer twice: " + offer.id());
        }
        var seen = new HashSet<String>();
        for (var p : packages) {
            require(seen.add(p.id()), "package twice: " + p.id());
            requireOwnOffers(p, known, offered);
        }
    }

    /** What is awarded to one bidder as a whole: a lot, or each school by itself. */
    public enum Unit {
        LOT,
        SCHOOL
    }

    /** Whether everything that somebody offers has to be awarded, or as much as limits and objectives allow. */
    public enum Reach {
        ALL,
        BEST
    }

    /** What a plan is better by; several count in their order, a later one only between plans equal in the earlier. */
    public enum Objective {
        HIGHEST_SCORE,
        LOWEST_PRICE,
        MOST_PUPILS
    }

    /** A school in its lot. @param pupils 0 or more, 0 where unknown */
    public record Item(String id, String lot, int pupils) {
        public Item {
            require(pupils >= 0, "pupils below 0: " + pupils);
        }
    }

    /**
     * One way to connect one item; a bidder may offer several.
     *
     * @param price what is paid, 0 or more: limits on money count it
     * @param compared what prices are compared by, 0 or more: where a lot is awarded as a whole, its offers' sum is what
     *     the lot would cost if the schools that the bid leaves out cost as much as the others; null for the price
     * @param score of the bid for the item's lot, 0 or more, higher is better; counts once for each item awarded
     */
    public record Offer(
            String id,
            String bidder,
            String item,
            Technology technology,
            BigDecimal price,
            BigDecimal compared,
            BigDecimal score) {
        public Offer {
            compared = compared == null ? price : compared;
            require(price.signum() >= 0 && compared.signum() >= 0, "price below 0: " + id);
            require(score.signum() >= 0, "score below 0: " + id);
        }
    }

    /**
     * All or nothing: the bidder gets all these lots, with exactly these offers, at this price together. One that names
     * a lot for which it has no offer never counts.
     *
     * @param offers ids, at most one for each item
     * @param price and compared as those of an offer
     */
    public record Package(
            String id, String bidder, Set<String> lots, List<String> offers, BigDecimal price, BigDecimal compared) {
        public Package {
            lots = Set.copyOf(lots);
            offers = List.copyOf(offers);
            compared = compared == null ? price : compared;
            require(price.signum() >= 0 && compared.signum() >= 0, "price below 0: " + id);
        }
    }

    /**
     * Limits of the award; null is no limit. Most lots, schools and value are for one supplier.
     *
     * @param maxTechnologyShare percent of the awarded schools that one technology may have, 0 to 100
     * @param objectives in their order, none twice, at least one
     */
    public record Rules(
            Integer maxLots,
            Integer maxSchools,
            BigDecimal maxValue,
            Integer minSuppliers,
            Integer minTechnologies,
            BigDecimal maxTechnologyShare,
            BigDecimal budget,
            Reach reach,
            List<Objective> objectives) {
        public Rules {
            objectives = List.copyOf(objectives);
            require(!objectives.isEmpty(), "no objective");
            require(Set.copyOf(objectives).size() == objectives.size(), "an objective twice");
        }

        /** No limit but the reach. */
        public static Rules none(Reach reach, Objective... objectives) {
            return new Rules(null, null, null, null, null, null, null, reach, List.of(objectives));
        }
    }

    private static Map<String, Item> byId(List<Item> items) {
        var known = new HashMap<String, Item>();
        for (var item : items) {
            require(known.put(item.id(), item) == null, "item twice: " + item.id());
        }
        return known;
    }

    private static void requireOwnOffers(Package p, Map<String, Item> known, Map<String, Offer> offered) {
        var covered = new HashSet<String>();
        for (var id : p.offers()) {
            var offer = offered.get(id);
            require(offer != null && offer.bidder().equals(p.bidder()), "not an offer of the package's bidder: " + id);
            require(covered.add(offer.item()), "two offers for one item in package " + p.id());
            require(p.lots().contains(known.get(offer.item()).lot()), "outside the lots of package " + p.id());
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
