package global.giga.evaluation.committee;

import global.giga.kernel.Exact;
import java.math.BigDecimal;
import java.util.List;

/**
 * How one member's scores lie to the consensus, in percent of the maximum.
 *
 * @param bias mean difference; below 0 the member is more severe than the committee
 * @param spread standard deviation of the differences; a small one with a large bias is a severe member, a large one another
 *     opinion
 */
public record Severity(String name, BigDecimal bias, BigDecimal spread) {

    /** @param differences own points less consensus, in percent of the maximum; at least one */
    public static Severity of(String name, List<BigDecimal> differences) {
        var size = BigDecimal.valueOf(differences.size());
        var bias = Exact.divide(differences.stream().reduce(BigDecimal.ZERO, BigDecimal::add), size);
        var squares = differences.stream()
                .map(difference -> difference.subtract(bias).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Severity(name, bias, Exact.divide(squares, size).sqrt(Exact.DIVISION));
    }
}
