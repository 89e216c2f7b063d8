package global.giga.tender;

import java.math.BigDecimal;

/**
 * How lots may be awarded (R4.1); null means no limit.
 *
 * @param unit what is awarded as a whole
 * @param maxLots most lots for one supplier
 * @param minTechnologies fewest different technologies over the whole award
 * @param budget most money in the evaluation currency
 * @param standstillDays days between the notice and the contract
 * @param packages whether a bid may offer discounts over several lots, all or nothing
 */
public record AwardRules(
        Unit unit,
        Integer maxLots,
        Integer minTechnologies,
        BigDecimal budget,
        Objective objective,
        int standstillDays,
        boolean packages) {
    /** Award by whole lot, or school by school. */
    public enum Unit {
        LOT,
        SCHOOL
    }

    /** What the best award has most of. */
    public enum Objective {
        HIGHEST_SCORE,
        LOWEST_PRICE,
        MOST_PUPILS
    }
}
