package global.giga.evaluation.scoring;

import global.giga.kernel.Connection;
import global.giga.kernel.Exact;
import java.math.BigDecimal;

/** R3.4: what part (0..1) of a computed criterion's points a connection earns for a school. */
final class Fractions {
    private Fractions() {}

    static Ratio of(ScoredCriterion criterion, SchoolCase school, Connection connection) {
        var measured = measured(criterion, connection);
        return switch (criterion.measure()) {
            case SPEED ->
                share(measured, criterion.best().multiply(school.required().value()));
            case HUB -> share(measured, criterion.best());
            case LATENCY, DELIVERY -> between(criterion.limit(), measured, criterion.best());
            case AVAILABILITY ->
                between(
                        criterion.limit().negate(),
                        measured.negate(),
                        criterion.best().negate());
        };
    }

    /** The value of the connection in the unit of the measure: Mbit/s, ms, percent, weeks, metres. */
    static BigDecimal measured(ScoredCriterion criterion, Connection connection) {
        return switch (criterion.measure()) {
            case SPEED -> connection.download().value();
            case LATENCY -> BigDecimal.valueOf(connection.latencyMs());
            case AVAILABILITY -> connection.availability().value();
            case DELIVERY -> BigDecimal.valueOf(connection.deliveryWeeks());
            case HUB -> BigDecimal.valueOf(connection.hubRadiusM());
        };
    }

    /** min(1, value / full). */
    private static Ratio share(BigDecimal value, BigDecimal full) {
        return new Ratio(value.min(full), full);
    }

    /** 1 at or under best, 0 at or over the limit, linear between; a limit at or under best leaves a step. */
    private static Ratio between(BigDecimal limit, BigDecimal value, BigDecimal best) {
        var span = limit.subtract(best);
        if (span.signum() <= 0) {
            return value.compareTo(best) <= 0 ? Ratio.ONE : Ratio.ZERO;
        }
        return new Ratio(Exact.clamp(limit.subtract(value), BigDecimal.ZERO, span), span);
    }
}
