package global.giga.award;

import global.giga.award.plan.AwardProblem.Rules;

/**
 * Other rules than those of the terms, under a name, to see what they would give.
 *
 * @throws ScenarioUnnamed without a name, or with one of more than {@value #NAME} characters
 */
public record Scenario(String name, Rules rules) {
    /** The most characters of a name. */
    public static final int NAME = 80;

    public Scenario {
        name = name == null ? "" : name.strip();
        if (name.isEmpty() || name.length() > NAME) {
            throw new ScenarioUnnamed(NAME);
        }
    }
}
