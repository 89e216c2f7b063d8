package global.giga.award.plan;

import global.giga.award.plan.AwardPlan.Award;
import global.giga.award.plan.AwardPlan.Reason;
import global.giga.award.plan.AwardPlan.Unawarded;
import global.giga.award.plan.AwardProblem.Item;
import global.giga.award.plan.AwardProblem.Offer;
import global.giga.award.plan.AwardProblem.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Why items are left without an award: what adding each of their offers to the plan would break. */
final class Leaving {
    private final AwardProblem problem;
    private final List<Award> awards;
    private final Totals.Book book;
    private final Map<String, List<Offer>> bySlot = new HashMap<>();
    private final Set<String> awardedSlots;

    Leaving(AwardProblem problem, List<Award> awards) {
        this.problem = problem;
        this.awards = awards;
        this.book = new Totals.Book(problem);
        problem.offers().forEach(o -> bySlot.computeIfAbsent(slot(book.items.get(o.item())), s -> new ArrayList<>())
                .add(o));
        this.awardedSlots =
                awards.stream().map(a -> slot(book.items.get(a.item()))).collect(Collectors.toSet());
    }

    List<Unawarded> reasons() {
        var awarded = awards.stream().map(Award::item).collect(Collectors.toSet());
        var offered = problem.offers().stream().map(Offer::item).collect(Collectors.toSet());
        var bySlotReason = new HashMap<String, Reason>();
        var reasons = new ArrayList<Unawarded>();
        for (var item : problem.items()) {
            if (!awarded.contains(item.id())) {
                var reason = !offered.contains(item.id())
                        ? Reason.NO_OFFER
                        : bySlotReason.computeIfAbsent(slot(item), this::reason);
                reasons.add(new Unawarded(item.id(), reason));
            }
        }
        return reasons;
    }

    private Reason reason(String slot) {
        if (awardedSlots.contains(slot)) {
            return Reason.NOT_OFFERED_BY_WINNER;
        }
        var broken = options(slot).stream().map(this::broken).toList();
        if (broken.stream().anyMatch(Set::isEmpty)) {
            return Reason.NO_GAIN;
        }
        return broken.contains(EnumSet.of(Rule.BUDGET)) ? Reason.BUDGET : Reason.LIMITS;
    }

    private Set<Rule> broken(List<Award> option) {
        var more = new ArrayList<>(awards);
        more.addAll(option);
        return Totals.of(book, more).broken(problem.rules());
    }

    /** Each bidder's cheapest for a lot; each offer for a school. */
    private List<List<Award>> options(String slot) {
        if (problem.unit() == Unit.SCHOOL) {
            return bySlot.get(slot).stream().map(o -> List.of(award(o))).toList();
        }
        var byBidder = new LinkedHashMap<String, Map<String, Award>>();
        bySlot.get(slot).stream().sorted(Comparator.comparing(Offer::price)).forEach(o -> byBidder.computeIfAbsent(
                        o.bidder(), b -> new LinkedHashMap<>())
                .putIfAbsent(o.item(), award(o)));
        return byBidder.values().stream().map(m -> List.copyOf(m.values())).toList();
    }

    private static Award award(Offer offer) {
        return new Award(offer.item(), offer.id(), null);
    }

    private String slot(Item item) {
        return problem.unit() == Unit.LOT ? item.lot() : item.id();
    }
}
