package global.giga.award.plan;

import global.giga.award.plan.AwardProblem.Rules;
import java.util.ArrayList;
import java.util.List;

/** Why a plan is as it is, and what each rule costs (R4.2), in figures: pages put them into words. */
public final class Explaining {
    /**
     * For each awarded lot (or school, where schools are awarded one by one), in the order of the problem. What forcing
     * a rival does is computed for as many as 20 units of work allow, 100 at most and fewer the larger the problem is,
     * until {@code progress} cancels.
     */
    public List<LotReason> why(AwardProblem problem, AwardPlan plan, Progress progress) {
        return plan.awards().isEmpty() ? List.of() : new Reasoning(problem, plan, progress).reasons();
    }

    /**
     * For each rule that is set, the best plan without it; the rules one after the other, none twice.
     *
     * @param effort for each of them
     * @return as many as were done when {@code progress} cancelled; empty where there is no solver or no offer
     */
    public List<RulePrice> prices(AwardProblem problem, AwardPlan plan, Effort effort, Progress progress) {
        var prices = new ArrayList<RulePrice>();
        if (problem.offers().isEmpty() || !Solver.available()) {
            return prices;
        }
        for (var rule : Rule.in(problem.rules())) {
            if (progress.cancelled()) {
                break;
            }
            prices.add(price(problem, plan, rule, new Watch(effort, progress)));
        }
        return prices;
    }

    /** The plan keeps the other rules too: the search goes on from it. */
    private static RulePrice price(AwardProblem problem, AwardPlan plan, Rule rule, Watch watch) {
        var columns = new Columns(with(problem, rule.without(problem.rules())));
        var solution = new Lexicographic(columns, watch).from(plan).best();
        return new RulePrice(
                rule,
                rule.limit(problem.rules()),
                solution.status(),
                solution.chosen() == null ? List.of() : new Assembling(columns, solution).values());
    }

    private static AwardProblem with(AwardProblem p, Rules rules) {
        return new AwardProblem(p.unit(), p.items(), p.offers(), p.packages(), rules);
    }
}
