package global.giga.evaluation.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A number with what it is made of, so that it can be opened down to what was offered.
 *
 * @param subject id of the bid, criterion, school or offer it is about, as its kind says
 * @param value exact or with 34 digits; rounding is for display
 * @param inputs in the order of the formula
 * @param parts the figures it is computed from, in their natural order
 */
public record Figure(FigureKind kind, String subject, BigDecimal value, List<Input> inputs, List<Figure> parts) {

    /** A number ({@link BigDecimal}), a word ({@link String}) or a day ({@link LocalDate}) in a formula. */
    public record Input(InputKey key, Object value) {
        public Input {
            if (!(value instanceof BigDecimal || value instanceof String || value instanceof LocalDate)) {
                throw new IllegalArgumentException(key + " is no number, word or day: " + value);
            }
        }

        static Input of(InputKey key, Object value) {
            return new Input(key, value);
        }
    }

    public Figure {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(value);
        inputs = List.copyOf(inputs);
        parts = List.copyOf(parts);
    }
}
