package global.giga.evaluation.scoring;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Technical points of a bid in a lot.
 *
 * @param points by criterion in the order of the rules, with the offers that are evaluated; without those not scored
 * @param unscored judged criteria without points; where there are any, both sums are null
 * @param guaranteed the sum whichever alternatives are evaluated: what the pass mark is tested on, before prices
 * @param evaluated the sum with the offers that are evaluated, never under guaranteed; equal to it before prices
 */
public record TechnicalScore(
        Map<String, BigDecimal> points, List<String> unscored, BigDecimal guaranteed, BigDecimal evaluated) {
    public TechnicalScore {
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
        unscored = List.copyOf(unscored);
        if (unscored.isEmpty() == (guaranteed == null) || unscored.isEmpty() == (evaluated == null)) {
            throw new IllegalArgumentException("a technical score is whole or says what is missing");
        }
    }
}
