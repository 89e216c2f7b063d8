package global.giga.award.plan;

import global.giga.award.plan.AwardProblem.Reach;
import global.giga.award.plan.AwardProblem.Rules;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** The rules of an award that can be broken, have a price, and can contradict each other (R4.1). */
public enum Rule {
    MAX_LOTS,
    MAX_SCHOOLS,
    MAX_VALUE,
    MIN_SUPPLIERS,
    MIN_TECHNOLOGIES,
    MAX_TECHNOLOGY_SHARE,
    BUDGET,
    /** Everything that somebody offers is awarded. Its figure is the number of lots or schools that somebody offers. */
    REACH_ALL;

    /** Those that the rules set, in the order of this enumeration. */
    public static List<Rule> in(Rules rules) {
        return Arrays.stream(values()).filter(r -> r.isSet(rules)).toList();
    }

    public boolean isSet(Rules rules) {
        return this == REACH_ALL ? rules.reach() == Reach.ALL : limit(rules) != null;
    }

    /** The figure that the rules state; null where they do not, and for {@link #REACH_ALL}. */
    public BigDecimal limit(Rules rules) {
        return switch (this) {
            case MAX_LOTS -> figure(rules.maxLots());
            case MAX_SCHOOLS -> figure(rules.maxSchools());
            case MAX_VALUE -> rules.maxValue();
            case MIN_SUPPLIERS -> figure(rules.minSuppliers());
            case MIN_TECHNOLOGIES -> figure(rules.minTechnologies());
            case MAX_TECHNOLOGY_SHARE -> rules.maxTechnologyShare();
            case BUDGET -> rules.budget();
            case REACH_ALL -> null;
        };
    }

    /** The same rules without this one. */
    public Rules without(Rules r) {
        return this == REACH_ALL ? reaching(r, Reach.BEST) : with(r, null);
    }

    /** The same rules with another limit of this one, which is not {@link #REACH_ALL}; null is none. */
    Rules with(Rules r, BigDecimal limit) {
        return new Rules(
                this == MAX_LOTS ? whole(limit) : r.maxLots(),
                this == MAX_SCHOOLS ? whole(limit) : r.maxSchools(),
                this == MAX_VALUE ? limit : r.maxValue(),
                this == MIN_SUPPLIERS ? whole(limit) : r.minSuppliers(),
                this == MIN_TECHNOLOGIES ? whole(limit) : r.minTechnologies(),
                this == MAX_TECHNOLOGY_SHARE ? limit : r.maxTechnologyShare(),
                this == BUDGET ? limit : r.budget(),
                r.reach(),
                r.objectives());
    }

    private static Rules reaching(Rules r, Reach reach) {
        return new Rules(
                r.maxLots(),
                r.maxSchools(),
                r.maxValue(),
                r.minSuppliers(),
                r.minTechnologies(),
                r.maxTechnologyShare(),
                r.budget(),
                reach,
                r.objectives());
    }

    private static Integer whole(BigDecimal limit) {
        return limit == null ? null : limit.intValueExact();
    }

    private static BigDecimal figure(Integer limit) {
        return limit == null ? null : BigDecimal.valueOf(limit);
    }
}
