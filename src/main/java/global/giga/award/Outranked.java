package global.giga.award;

import global.giga.award.plan.Rule;
import java.util.Set;

/**
 * Why a bid gets nothing of a lot in which it stands before a winner, by the plan: no price of anybody is in it (R4.3).
 *
 * @param rules that giving it the lot instead would break, the rest of the plan as it is
 * @param packaged whether that would break up a package of the winner
 */
public record Outranked(Set<Rule> rules, boolean packaged) {
    public Outranked {
        rules = Set.copyOf(rules);
    }
}
