package global.giga.award;

import static java.util.stream.Collectors.toMap;

import global.giga.award.plan.AwardPlan;
import global.giga.award.plan.AwardPlan.Reason;
import global.giga.bid.Bid;
import global.giga.evaluation.Contender;
import global.giga.tender.Lot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A plan with the chair's departures: who gets each school at which price. A departure breaks up each package of which
 * the plan gave the lot; what is left of the package goes to the same bidder without the discount.
 */
final class Proposal {
    private final Contest contest;
    private final AwardPlan plan;
    private final Map<String, Departure> departures;
    private final Set<String> brokenUp = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();

    /** @param packageName null for none */
    record Line(Lot lot, Contender.Priced offer, BigDecimal price, String packageName) {
        Bid bid() {
            return offer.offer().bid();
        }
    }

    /** @throws NotAwardable for a departure to a bid that is not valid in the lot */
    Proposal(Contest contest, AwardPlan plan, List<Departure> chosen) {
        this.contest = contest;
        this.plan = plan;
        this.departures = chosen.stream().collect(toMap(Departure::lot, d -> d));
        breakUp();
        follow();
        departures.values().forEach(this::depart);
    }

    private void breakUp() {
        var items = contest.items().stream()
                .collect(toMap(i -> i.school().govtId(), i -> i.lot().code()));
        plan.awards().stream()
                .filter(a -> a.packageId() != null && departures.containsKey(items.get(a.item())))
                .forEach(a -> brokenUp.add(a.packageId()));
    }

    private void follow() {
        var offers = contest.offers();
        var packages = contest.packagesById();
        for (var award : plan.awards()) {
            var priced = offers.get(award.offer());
            var lot = priced.offer().item().lot();
            if (departures.containsKey(lot.code())) {
                continue;
            }
            var of = award.packageId() == null || brokenUp.contains(award.packageId())
                    ? null
                    : packages.get(award.packageId());
            var price = of == null ? priced.price() : priced.price().multiply(Problems.factor(of));
            lines.add(new Line(lot, priced, price, of == null ? null : of.name()));
        }
    }

    private void depart(Departure departure) {
        if (departure.bid() == null) {
            return;
        }
        var chosen = contest.inLot(departure.lot()).stream()
                .filter(c -> Objects.equals(c.score().bid().id(), departure.bid()))
                .findFirst()
                .orElseThrow(() -> new NotAwardable(departure.lot()));
        chosen.offers().stream()
                .filter(Contender.Priced::evaluated)
                .forEach(o -> lines.add(new Line(chosen.score().lot(), o, o.price(), null)));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The bid that gets all that is awarded of the lot; null for none and for several. */
    Bid bid(Lot lot) {
        return one(lines.stream()
                .filter(l -> l.lot().equals(lot))
                .map(Line::bid)
                .distinct()
                .toList());
    }

    /** The bid that the plan gives all that it awards of the lot; null for none and for several. */
    Bid planned(Lot lot) {
        var offers = contest.offers();
        return one(plan.awards().stream()
                .map(a -> offers.get(a.offer()).offer())
                .filter(o -> o.item().lot().equals(lot))
                .map(global.giga.bid.Offer::bid)
                .distinct()
                .toList());
    }

    private static Bid one(List<Bid> bids) {
        return bids.size() == 1 ? bids.get(0) : null;
    }

    /** The chair's reason; null where the plan is followed. */
    String departure(Lot lot) {
        var departure = departures.get(lot.code());
        return departure == null ? null : departure.reason();
    }

    /** Why the plan leaves out the lot, or the first of its schools that it leaves out; null where it leaves out none. */
    Reason unawarded(Lot lot) {
        var ids = contest.items().stream()
                .filter(i -> i.lot().equals(lot))
                .map(i -> i.school().govtId())
                .toList();
        return plan.unawarded().stream()
                .filter(u -> ids.contains(u.item()))
                .map(AwardPlan.Unawarded::reason)
                .findFirst()
                .orElse(null);
    }
}
