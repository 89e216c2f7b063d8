package global.giga.award.plan;

import global.giga.award.plan.AwardProblem.Objective;
import java.math.BigDecimal;

/** Hears of a running plan, and may stop it. Called from the planner's own threads, several times a second at most. */
public interface Progress {
    Progress NONE = new Progress() {
        @Override
        public void found(Objective objective, BigDecimal value, BigDecimal bound) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** A plan with this value is known, and none can be better than the bound. */
    void found(Objective objective, BigDecimal value, BigDecimal bound);

    /** Asked at least every half second; once it says true, the best plan so far is returned. */
    boolean cancelled();
}
