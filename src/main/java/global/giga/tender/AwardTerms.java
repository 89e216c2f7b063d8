package global.giga.tender;

import global.giga.kernel.Percent;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The part of the terms that says how prices become comparable and lots are awarded; the parameters are those of {@link
 * Terms}.
 */
public record AwardTerms(
        AwardRules rules,
        Percent coverage,
        boolean alternatives,
        EnvelopeCount envelopes,
        EvaluationRules evaluation,
        int contractMonths,
        int renewalMonths,
        Percent discountRate,
        Map<String, BigDecimal> rates) {
    public AwardTerms {
        rates = Map.copyOf(rates);
    }

    /** The same with bids in as many envelopes. */
    public AwardTerms in(EnvelopeCount count) {
        return new AwardTerms(
                rules, coverage, alternatives, count, evaluation, contractMonths, renewalMonths, discountRate, rates);
    }
}
