package global.giga.award;

import global.giga.kernel.Refusal;

/** A scenario has a name of at most so many characters. */
public class ScenarioUnnamed extends Refusal {
    private static final long serialVersionUID = 1L;

    public ScenarioUnnamed(int longest) {
        super(Kind.INVALID, longest);
    }
}
