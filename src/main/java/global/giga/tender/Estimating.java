package global.giga.tender;

import global.giga.kernel.Exact;
import global.giga.kernel.Mbps;
import global.giga.kernel.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The should-cost of schools under the terms of a tender: at the speed that it asks for, over the months of its contract,
 * in its evaluation currency where it has a rate for the currency of the costs, else in that one.
 */
record Estimating(ShouldCost model, Terms terms) {
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** Empty where the template has no costs. */
    static Optional<Estimating> of(Template template, Terms terms) {
        return Optional.ofNullable(template.costs())
                .map(costs -> new ShouldCost(costs, Exact.divide(BigDecimal.valueOf(terms.contractMonths()), MONTHS)))
                .map(model -> new Estimating(model, terms));
    }

    /** Empty where no technology of the model reaches the school with the speed. */
    Optional<Money> of(ShouldCost.Site site, int pupils) {
        var speed = terms.requiredDownload(pupils)
                .map(Mbps::value)
                .orElse(model.costs().mbps());
        return model.cheapest(site, speed).map(estimate -> converted(estimate.cost()));
    }

    String currency() {
        return rate() == null ? model.costs().currency() : terms.currency();
    }

    private Money converted(BigDecimal cost) {
        return new Money(rate() == null ? cost : Exact.divide(cost, rate()), currency());
    }

    private BigDecimal rate() {
        return terms.rates().get(model.costs().currency());
    }
}
