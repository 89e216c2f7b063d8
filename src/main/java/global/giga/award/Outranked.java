package global.giga.award;

import global.giga.award.plan.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

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

    /**
     * The same in words.
     *
     * @param words the text under a key, with what stands in it
     */
    public String in(BiFunction<String, List<String>, String> words) {
        var said = new ArrayList<String>();
        if (!rules.isEmpty()) {
            var names = rules.stream()
                    .sorted()
                    .map(rule -> words.apply("award.rule." + rule, List.of()))
                    .collect(Collectors.joining(", "));
            said.add(words.apply("award.outranked.rules", List.of(names)));
        }
        if (packaged) {
            said.add(words.apply("award.outranked.package", List.of()));
        }
        return said.isEmpty() ? words.apply("award.outranked.plan", List.of()) : String.join(" ", said);
    }
}
