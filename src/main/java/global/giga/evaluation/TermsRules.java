package global.giga.evaluation;

import global.giga.evaluation.scoring.PricingRules;
import global.giga.evaluation.scoring.ScoredCriterion;
import global.giga.evaluation.scoring.ScoringRules;
import global.giga.evaluation.scoring.VatStep;
import global.giga.tender.Criterion;
import global.giga.tender.Requirement;
import global.giga.tender.Requirement.Rule;
import global.giga.tender.Terms;
import java.math.BigDecimal;

/** The published terms as scoring reads them. */
final class TermsRules {
    private TermsRules() {}

    static ScoringRules of(Terms terms) {
        return new ScoringRules(
                terms.criteria().stream().map(c -> criterion(terms, c)).toList(),
                terms.price().weight(),
                terms.price().formula(),
                terms.price().ceiling(),
                terms.price().floor(),
                terms.passMark(),
                terms.coverage());
    }

    static PricingRules pricing(Terms terms, boolean vatIncluded) {
        var vat = terms.vat().stream()
                .map(rate -> new VatStep(rate.from(), rate.rate()))
                .toList();
        return new PricingRules(terms.contractMonths(), vatIncluded, vat, terms.discountRate());
    }

    private static ScoredCriterion criterion(Terms terms, Criterion criterion) {
        if (criterion.judged()) {
            return ScoredCriterion.judged(criterion.id(), criterion.weight());
        }
        var limit =
                switch (criterion.measure()) {
                    case SPEED, HUB -> null;
                    case LATENCY -> limit(terms, Rule.MAX_LATENCY);
                    case AVAILABILITY -> limit(terms, Rule.MIN_AVAILABILITY);
                    case DELIVERY -> limit(terms, Rule.MAX_DELIVERY);
                };
        return new ScoredCriterion(criterion.id(), criterion.weight(), criterion.measure(), criterion.best(), limit);
    }

    private static BigDecimal limit(Terms terms, Rule rule) {
        return terms.requirements().stream()
                .filter(requirement -> requirement.rule() == rule)
                .map(Requirement::limit)
                .findFirst()
                .orElse(null);
    }
}
