package global.giga.tender;

import global.giga.kernel.Percent;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * How lots may be awarded (R4.1); null means no limit.
 *
 * @param unit what is awarded as a whole
 * @param maxLots most lots for one supplier
 * @param maxSchools most schools for one supplier
 * @param maxValue most money for one supplier, in the evaluation currency
 * @param minSuppliers fewest different suppliers over the whole award
 * @param minTechnologies fewest different technologies over the whole award
 * @param maxTechnologyShare largest share of one technology in the awarded schools
 * @param budget most money for the whole award, in the evaluation currency
 * @param reach whether all that somebody offers is awarded; all where the terms say nothing
 * @param objective what the best award has most of
 * @param thenBy what decides between awards that are equal in that, in order; nothing where the terms say nothing
 * @param standstillDays days between the notice and the contract
 * @param packages whether a bid may offer discounts over several lots, all or nothing
 */
public record AwardRules(
        Unit unit,
        Integer maxLots,
        Integer maxSchools,
        BigDecimal maxValue,
        Integer minSuppliers,
        Integer minTechnologies,
        Percent maxTechnologyShare,
        BigDecimal budget,
        Reach reach,
        Objective objective,
        List<Objective> thenBy,
        int standstillDays,
        boolean packages) {
    /** Award by whole lot, or school by school. */
    public enum Unit {
        LOT,
        SCHOOL
    }

    /** How much is awarded. */
    public enum Reach {
        /** Everything that somebody offers. */
        ALL,
        /** As much as the objective asks within the budget. */
        WITHIN_BUDGET
    }

    /** What the best award has most of. */
    public enum Objective {
        HIGHEST_SCORE,
        LOWEST_PRICE,
        MOST_PUPILS
    }

    public AwardRules {
        reach = reach == null ? Reach.ALL : reach;
        thenBy = thenBy == null
                ? List.of()
                : thenBy.stream().distinct().filter(next -> next != objective).toList();
    }

    /** All objectives in their order. */
    public List<Objective> objectives() {
        return Stream.concat(Stream.of(objective), thenBy.stream()).toList();
    }
}
