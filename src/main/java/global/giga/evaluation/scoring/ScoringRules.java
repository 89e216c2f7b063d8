package global.giga.evaluation.scoring;

import global.giga.kernel.Exact;
import global.giga.kernel.Percent;
import global.giga.kernel.PriceFormula;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * How a tender scores.
 *
 * @param criteria in the order of the terms
 * @param priceWeight W of R3.8, 0 or more
 * @param ceiling mean price per school at which BANDED_ABSOLUTE gives nothing; null for other formulas
 * @param floor mean price per school at which BANDED_ABSOLUTE gives all; null for other formulas
 * @param passMark share of the technical points that a bid must be sure to reach
 * @param coverage share of the lot's schools, by number, with a compliant offer from which the lot counts as bid
 */
public record ScoringRules(
        List<ScoredCriterion> criteria,
        BigDecimal priceWeight,
        PriceFormula formula,
        BigDecimal ceiling,
        BigDecimal floor,
        Percent passMark,
        Percent coverage) {
    public ScoringRules {
        criteria = List.copyOf(criteria);
        Objects.requireNonNull(formula);
        Objects.requireNonNull(passMark);
        Objects.requireNonNull(coverage);
        if (priceWeight.signum() < 0) {
            throw new IllegalArgumentException("weight of the price below 0: " + priceWeight);
        }
        if (formula == PriceFormula.BANDED_ABSOLUTE
                && (ceiling == null || floor == null || ceiling.compareTo(floor) <= 0)) {
            throw new IllegalArgumentException("the banded formula needs a floor and a higher ceiling");
        }
    }

    /** The points of all criteria together, without the price. */
    public BigDecimal technicalWeight() {
        return criteria.stream().map(ScoredCriterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The technical points from which a bid passes. */
    public BigDecimal passPoints() {
        return Exact.plain(technicalWeight().multiply(passMark.factor()));
    }

    List<ScoredCriterion> computed() {
        return criteria.stream().filter(c -> !c.judged()).toList();
    }
}
