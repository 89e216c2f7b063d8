package global.giga.tender;

import global.giga.kernel.Measure;
import global.giga.kernel.Translated;
import java.math.BigDecimal;

/**
 * A scored criterion: computed from the offers where it has a measure, judged by people where it has none.
 *
 * @param id short, unique in the tender, never shown
 * @param guide what earns the points
 * @param weight the most points it gives
 * @param best the value of the measure that earns all points (see {@link Measure}), null for judged criteria
 */
public record Criterion(
        String id, Translated title, Translated guide, BigDecimal weight, Measure measure, BigDecimal best) {
    public Criterion {
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("weight of " + id + " is not positive");
        }
        if ((measure == null) != (best == null)) {
            throw new IllegalArgumentException(id + " needs both a measure and its best value, or neither");
        }
    }

    public boolean judged() {
        return measure == null;
    }
}
