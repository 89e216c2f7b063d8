package global.giga.award;

import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.AwardProblem.Reach;
import global.giga.award.plan.AwardProblem.Rules;
import global.giga.tender.AwardRules;
import global.giga.tender.Terms;

/** The award rules of published terms as the planner reads them. */
final class TermsLimits {
    private TermsLimits() {}

    static Rules of(Terms terms) {
        var award = terms.award();
        var share = award.maxTechnologyShare();
        return new Rules(
                award.maxLots(),
                award.maxSchools(),
                award.maxValue(),
                award.minSuppliers(),
                award.minTechnologies(),
                share == null ? null : share.value(),
                award.budget(),
                award.reach() == AwardRules.Reach.ALL ? Reach.ALL : Reach.BEST,
                award.objectives().stream()
                        .map(o -> Objective.valueOf(o.name()))
                        .toList());
    }
}
