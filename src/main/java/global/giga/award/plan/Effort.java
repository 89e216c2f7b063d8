package global.giga.award.plan;

/**
 * How much work a plan may take, in the solver's own deterministic units, so that the same input gives the same plan on
 * any machine. One unit is one to ten seconds of a core; preparing a plan (seconds to a minute at 600,000 offers) is not counted.
 *
 * @param work 1 to {@value #MOST}
 */
public record Effort(int work) {
    /** Enough for tenders of some hundred schools with proof. */
    public static final Effort USUAL = new Effort(60);

    /** The most. */
    public static final int MOST = 100_000;

    public Effort {
        if (work < 1 || work > MOST) {
            throw new IllegalArgumentException("work outside 1..100000: " + work);
        }
    }
}
