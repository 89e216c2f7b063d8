package global.giga.award;

import static java.util.stream.Collectors.toMap;

import global.giga.award.plan.AwardPlan;
import global.giga.award.plan.AwardPlan.Reason;
import global.giga.award.plan.AwardProblem.Unit;
import global.giga.bid.Bid;
import global.giga.evaluation.Contender;
import global.giga.tender.Item;
import global.giga.tender.Lot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A plan with the chair's departures: who gets each school at which price. A departure breaks up each package of which
 * the plan gave the lot or school; what is left of the package goes to the same bidder without the discount. Where
 * schools are awarded one by one, a departure for a lot leaves to the plan what the chosen bid does not offer, and one
 * for a school goes before that for its lot.
 */
final class Proposal {
    private final Contest contest;
    private final AwardPlan plan;
    private final boolean whole;
    private final Map<String, Contender.Priced> offers;
    private final Map<String, Bid> plannedFor = new HashMap<>();
    private final Map<String, String> ofLots = new HashMap<>();
    private final Map<String, Choice> choices = new LinkedHashMap<>();
    private final Set<String> brokenUp = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();

    /** @param packageName null for none */
    record Line(Lot lot, Contender.Priced offer, BigDecimal price, String packageName) {
        Bid bid() {
            return offer.offer().bid();
        }
    }

    /** @param offer null for nobody */
    private record Choice(Item item, Contender.Priced offer, String reason) {}

    /** A school that goes to somebody else than planned. @param planned null for nobody, as {@code bid} */
    record Moved(Item item, Bid planned, Bid bid, String reason) {}

    /**
     * @throws NotAwardable for a departure to a bid that is not valid in the lot
     * @throws SchoolNotOffered for one to a bid without a valid offer for the school
     * @throws LotUndivided for one for a school where lots are awarded as a whole
     * @throws NothingDeparts for one of a whole lot to the bid that the plan gives it to
     */
    Proposal(Contest contest, AwardPlan plan, List<Departure> chosen) {
        this.contest = contest;
        this.plan = plan;
        this.whole = contest.problem().unit() == Unit.LOT;
        this.offers = contest.offers();
        plan.awards()
                .forEach(a ->
                        plannedFor.put(a.item(), offers.get(a.offer()).offer().bid()));
        var items = contest.items().stream()
                .collect(toMap(i -> i.school().govtId(), i -> i, (a, b) -> a, LinkedHashMap::new));
        chosen.stream().filter(d -> d.schools().isEmpty()).forEach(d -> chooseLot(d, items));
        chosen.stream().filter(d -> !d.schools().isEmpty()).forEach(d -> chooseSchools(d, items));
        breakUp();
        follow();
        depart();
    }

    private void chooseLot(Departure departure, Map<String, Item> items) {
        var its = evaluated(departure);
        if (whole) {
            requireOther(departure, items);
            ofLots.put(departure.lot(), departure.reason());
        }
        items.forEach((id, item) -> {
            var offer = its.get(id);
            if (item.lot().code().equals(departure.lot()) && (whole || departure.bid() == null || offer != null)) {
                choose(item, offer, departure.reason());
            }
        });
    }

    private void requireOther(Departure departure, Map<String, Item> items) {
        var planned = items.values().stream()
                .filter(item -> item.lot().code().equals(departure.lot()))
                .map(item -> plannedFor.get(item.school().govtId()))
                .filter(Objects::nonNull)
                .map(Bid::id)
                .findFirst()
                .orElse(null);
        if (Objects.equals(planned, departure.bid())) {
            throw new NothingDeparts();
        }
    }

    private void chooseSchools(Departure departure, Map<String, Item> items) {
        if (whole) {
            throw new LotUndivided();
        }
        var its = evaluated(departure);
        for (var id : departure.schools()) {
            var item = items.get(id);
            if (item == null || departure.bid() != null && its.get(id) == null) {
                throw new SchoolNotOffered(item == null ? id : item.school().name());
            }
            choose(item, its.get(id), departure.reason());
        }
    }

    private void choose(Item item, Contender.Priced offer, String reason) {
        var id = item.school().govtId();
        var bid = offer == null ? null : offer.offer().bid();
        if (!whole && Objects.equals(bid, plannedFor.get(id))) {
            choices.remove(id);
        } else {
            choices.put(id, new Choice(item, offer, reason));
        }
    }

    /** The evaluated offers of the chosen bid in the lot, by school; none for nobody. */
    private Map<String, Contender.Priced> evaluated(Departure departure) {
        if (departure.bid() == null) {
            return Map.of();
        }
        return contest.inLot(departure.lot()).stream()
                .filter(c -> Objects.equals(c.score().bid().id(), departure.bid()))
                .findFirst()
                .orElseThrow(() -> new NotAwardable(departure.lot()))
                .offers()
                .stream()
                .filter(Contender.Priced::evaluated)
                .collect(toMap(p -> p.offer().item().school().govtId(), p -> p));
    }

    private void breakUp() {
        plan.awards().stream()
                .filter(a -> a.packageId() != null && choices.containsKey(a.item()))
                .forEach(a -> brokenUp.add(a.packageId()));
    }

    private void follow() {
        var packages = contest.packagesById();
        for (var award : plan.awards()) {
            if (choices.containsKey(award.item())) {
                continue;
            }
            var priced = offers.get(award.offer());
            var of = award.packageId() == null || brokenUp.contains(award.packageId())
                    ? null
                    : packages.get(award.packageId());
            var price = of == null ? priced.price() : priced.price().multiply(Problems.factor(of));
            lines.add(new Line(priced.offer().item().lot(), priced, price, of == null ? null : of.name()));
        }
    }

    private void depart() {
        choices.values().stream()
                .filter(choice -> choice.offer() != null)
                .forEach(choice -> lines.add(new Line(
                        choice.item().lot(), choice.offer(), choice.offer().price(), null)));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The bids that get all that is awarded of a lot, by its id; lots of nobody and of several are missing. */
    Map<Long, Bid> bids() {
        return single(lines.stream().map(l -> Map.entry(l.lot().id(), l.bid())));
    }

    /** The bids that the plan gives all that it awards of a lot, likewise. */
    Map<Long, Bid> planned() {
        return single(plan.awards().stream()
                .map(a -> offers.get(a.offer()).offer())
                .map(o -> Map.entry(o.item().lot().id(), o.bid())));
    }

    private static Map<Long, Bid> single(Stream<Map.Entry<Long, Bid>> all) {
        var bids = new HashMap<Long, Set<Bid>>();
        all.forEach(
                e -> bids.computeIfAbsent(e.getKey(), lot -> new HashSet<>()).add(e.getValue()));
        return bids.entrySet().stream()
                .filter(e -> e.getValue().size() == 1)
                .collect(toMap(Map.Entry::getKey, e -> e.getValue().iterator().next()));
    }

    /** The chair's reason for a lot that is awarded as a whole; null where the plan is followed. */
    String departure(Lot lot) {
        return ofLots.get(lot.code());
    }

    /** The schools that go to somebody else than planned; none where lots are awarded as a whole. */
    List<Moved> moved() {
        return whole
                ? List.of()
                : choices.values().stream()
                        .map(c -> new Moved(
                                c.item(),
                                plannedFor.get(c.item().school().govtId()),
                                c.offer() == null ? null : c.offer().offer().bid(),
                                c.reason()))
                        .toList();
    }

    /** Why the plan leaves out a lot, or the first of its schools that it leaves out, by the id of the lot. */
    Map<Long, Reason> unawarded() {
        var lots = contest.items().stream()
                .collect(toMap(i -> i.school().govtId(), i -> i.lot().id()));
        return plan.unawarded().stream()
                .collect(toMap(u -> lots.get(u.item()), AwardPlan.Unawarded::reason, (first, later) -> first));
    }
}
