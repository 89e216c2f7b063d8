package global.giga.award;

import static java.util.stream.Collectors.toMap;

import global.giga.award.plan.AwardPlan.Award;
import global.giga.award.plan.AwardProblem;
import global.giga.award.plan.AwardProblem.Item;
import global.giga.award.plan.AwardProblem.Offer;
import global.giga.award.plan.AwardProblem.Package;
import global.giga.kernel.Exact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The awards of a plan with what each costs: in a package its part of the discount. */
final class Priced {
    private final Map<String, Item> items;
    private final Map<String, Offer> offers;
    private final Map<String, Package> packages;

    /** @param item of the problem */
    record Line(Item item, Offer offer, String packageId, BigDecimal price) {}

    Priced(AwardProblem problem) {
        items = problem.items().stream().collect(toMap(Item::id, i -> i));
        offers = problem.offers().stream().collect(toMap(Offer::id, o -> o));
        packages = problem.packages().stream().collect(toMap(Package::id, p -> p));
    }

    List<Line> lines(List<Award> awards) {
        return awards.stream().map(this::line).toList();
    }

    private Line line(Award award) {
        var offer = offers.get(award.offer());
        var price = award.packageId() == null ? offer.price() : part(offer, packages.get(award.packageId()));
        return new Line(items.get(award.item()), offer, award.packageId(), price);
    }

    private BigDecimal part(Offer offer, Package of) {
        var sum = of.offers().stream().map(id -> offers.get(id).price()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() == 0 ? offer.price() : Exact.divide(offer.price().multiply(of.price()), sum);
    }

    static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::price).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
