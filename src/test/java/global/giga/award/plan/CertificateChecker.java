package global.giga.award.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks a certificate by what {@code src/docs/award-certificate.md} says and nothing else: none of the planner's code
 * is used here. Says everything that is wrong; a sound one gives an empty list.
 */
final class CertificateChecker {
    private final List<String> wrong = new ArrayList<>();
    private final JsonNode problem;
    private final JsonNode plan;
    private final JsonNode rules;
    private final Map<String, JsonNode> items = new HashMap<>();
    private final Map<String, JsonNode> offers = new HashMap<>();
    private final Map<String, JsonNode> packages = new HashMap<>();
    private final Map<String, String> packageOf = new HashMap<>();
    private final Map<String, String> offerOf = new HashMap<>();

    private CertificateChecker(byte[] certificate) throws IOException {
        var root = new ObjectMapper().readTree(certificate);
        require(root.get("format").asText().equals("giga-award-certificate/2"), "format");
        problem = root.get("problem");
        plan = root.get("plan");
        rules = problem.get("rules");
        problem.get("items").forEach(i -> items.put(i.get("id").asText(), i));
        problem.get("offers").forEach(o -> offers.put(o.get("id").asText(), o));
        problem.get("packages").forEach(p -> packages.put(p.get("id").asText(), p));
    }

    static List<String> check(byte[] certificate) throws IOException {
        var checker = new CertificateChecker(certificate);
        checker.everyItemOnce();
        if (checker.plan.get("objectives").size() > 0) {
            checker.awardsFitTheirOffers();
            checker.packagesAreWhole();
            checker.lotsAreWhole();
            checker.reach();
            checker.limits();
            checker.values();
        } else {
            checker.require(checker.offerOf.isEmpty(), "awards without objectives");
        }
        return checker.wrong;
    }

    private void everyItemOnce() {
        var seen = new HashSet<String>();
        for (var a : plan.get("awards")) {
            require(seen.add(a.get("item").asText()), "item twice");
            offerOf.put(a.get("item").asText(), a.get("offer").asText());
            if (!a.get("package").isNull()) {
                packageOf.put(a.get("item").asText(), a.get("package").asText());
            }
        }
        plan.get("unawarded").forEach(u -> require(seen.add(u.get("item").asText()), "awarded and not"));
        require(seen.equals(items.keySet()), "items missing or unknown");
    }

    private void awardsFitTheirOffers() {
        offerOf.forEach((item, offer) -> require(
                offers.containsKey(offer)
                        && offers.get(offer).get("item").asText().equals(item),
                "offer of " + item));
    }

    private void packagesAreWhole() {
        for (var id : new HashSet<>(packageOf.values())) {
            var pack = packages.get(id);
            var lots = new HashSet<String>();
            var of = new HashSet<String>();
            for (var offer : pack.get("offers")) {
                var item = offers.get(offer.asText()).get("item").asText();
                lots.add(lot(item));
                of.add(item);
                require(offer.asText().equals(offerOf.get(item)) && id.equals(packageOf.get(item)), "part of " + id);
            }
            var named = new HashSet<String>();
            pack.get("lots").forEach(l -> named.add(l.asText()));
            require(lots.equals(named), "lots of " + id);
            packageOf.forEach((item, p) -> require(!p.equals(id) || of.contains(item), item + " not in " + id));
        }
    }

    /** Where lots are awarded whole: one bidder, everything it covers there, all or nothing of it in one package. */
    private void lotsAreWhole() {
        if (!problem.get("unit").asText().equals("LOT")) {
            return;
        }
        var winner = new HashMap<String, String>();
        var way = new HashMap<String, String>();
        offerOf.forEach((item, offer) -> {
            var lot = lot(item);
            var pack = packageOf.getOrDefault(item, "");
            require(bidder(offer).equals(winner.computeIfAbsent(lot, l -> bidder(offer))), "two winners of " + lot);
            require(pack.equals(way.computeIfAbsent(lot, l -> pack)), "part of a package in " + lot);
        });
        offers.values().forEach(o -> {
            var lot = lot(o.get("item").asText());
            boolean covered = o.get("bidder").asText().equals(winner.get(lot))
                    && way.get(lot).isEmpty();
            require(!covered || offerOf.containsKey(o.get("item").asText()), "not all of " + lot);
        });
    }

    private void reach() {
        if (!rules.get("reach").asText().equals("ALL")) {
            return;
        }
        var reached = new HashSet<String>();
        offerOf.keySet().forEach(i -> reached.add(slot(i)));
        offers.values().forEach(o -> require(reached.contains(slot(o.get("item").asText())), "not reached"));
    }

    private void limits() {
        var lots = new TreeMap<String, Set<String>>();
        var schools = new TreeMap<String, Integer>();
        var technologies = new TreeMap<String, Integer>();
        offerOf.forEach((item, offer) -> {
            lots.computeIfAbsent(bidder(offer), b -> new HashSet<>()).add(lot(item));
            schools.merge(bidder(offer), 1, Integer::sum);
            technologies.merge(offers.get(offer).get("technology").asText(), 1, Integer::sum);
        });
        lots.values().forEach(l -> atMost(l.size(), "maxLots"));
        schools.values().forEach(n -> atMost(n, "maxSchools"));
        lots.keySet().forEach(b -> atMost(sum(b, "price"), "maxValue"));
        atLeast(lots.size(), "minSuppliers");
        atLeast(technologies.size(), "minTechnologies");
        atMost(sum(null, "price"), "budget");
        if (!rules.get("maxTechnologyShare").isNull()) {
            var most = decimal(rules.get("maxTechnologyShare")).multiply(BigDecimal.valueOf(offerOf.size()));
            technologies
                    .values()
                    .forEach(n -> require(BigDecimal.valueOf(100L * n).compareTo(most) <= 0, "maxTechnologyShare"));
        }
    }

    private void values() {
        for (var o : plan.get("objectives")) {
            var value = decimal(o.get("value"));
            var bound = decimal(o.get("bound"));
            var name = o.get("objective").asText();
            boolean lower = name.equals("LOWEST_PRICE");
            require(value.compareTo(value(name)) == 0, name + " is " + value(name));
            require(lower ? bound.compareTo(value) <= 0 : bound.compareTo(value) >= 0, name + " better than its bound");
            require(
                    !plan.get("status").asText().equals("OPTIMAL") || bound.compareTo(value) == 0,
                    name + " not proven");
        }
    }

    private BigDecimal value(String objective) {
        if (objective.equals("LOWEST_PRICE")) {
            return sum(null, "compared");
        }
        var sum = BigDecimal.ZERO;
        for (var e : offerOf.entrySet()) {
            sum = sum.add(
                    objective.equals("MOST_PUPILS")
                            ? new BigDecimal(items.get(e.getKey()).get("pupils").asText())
                            : decimal(offers.get(e.getValue()).get("score")));
        }
        return sum;
    }

    /** What one bidder, or all, are paid or compared by. */
    private BigDecimal sum(String bidder, String field) {
        var sum = BigDecimal.ZERO;
        var paid = new HashSet<String>();
        for (var e : offerOf.entrySet()) {
            var pack = packageOf.get(e.getKey());
            if (bidder == null || bidder.equals(bidder(e.getValue()))) {
                var price = pack == null ? offers.get(e.getValue()) : packages.get(pack);
                sum = pack == null || paid.add(pack) ? sum.add(decimal(price.get(field))) : sum;
            }
        }
        return sum;
    }

    private void atMost(int count, String rule) {
        atMost(BigDecimal.valueOf(count), rule);
    }

    private void atMost(BigDecimal figure, String rule) {
        require(rules.get(rule).isNull() || figure.compareTo(decimal(rules.get(rule))) <= 0, rule);
    }

    private void atLeast(int count, String rule) {
        require(rules.get(rule).isNull() || count >= rules.get(rule).asInt(), rule);
    }

    private String slot(String item) {
        return problem.get("unit").asText().equals("LOT") ? lot(item) : item;
    }

    private String lot(String item) {
        return items.get(item).get("lot").asText();
    }

    private String bidder(String offer) {
        return offers.get(offer).get("bidder").asText();
    }

    private static BigDecimal decimal(JsonNode text) {
        return new BigDecimal(text.asText());
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            wrong.add(what);
        }
    }
}
