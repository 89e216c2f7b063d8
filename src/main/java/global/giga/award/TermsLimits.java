package global.giga.award;

import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.AwardProblem.Reach;
import global.giga.award.plan.AwardProblem.Rules;
import global.giga.tender.Terms;
import java.util.List;

/** The award rules of published terms as the planner reads them. */
final class TermsLimits {
    private TermsLimits() {}

    static Rules of(Terms terms) {
        var award = terms.award();
        return new Rules(
                award.maxLots(),
                null,
                null,
                null,
                award.minTechnologies(),
                null,
                award.budget(),
                award.budget() == null ? Reach.ALL : Reach.BEST,
                List.of(Objective.valueOf(award.objective().name())));
    }
}
