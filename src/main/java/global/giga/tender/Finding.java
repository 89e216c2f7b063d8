package global.giga.tender;

import java.util.List;

/**
 * Something that the check before publication found.
 *
 * @param section where it can be changed
 * @param arguments fill the sentence of its kind
 */
public record Finding(Kind kind, Section section, List<Object> arguments) {
    /** What was found; each kind is a sentence with arguments. */
    public enum Kind {
        /** Criteria and price do not weigh 100 together: sum. */
        WEIGHTS_NOT_HUNDRED(Gravity.BLOCKING),
        /** A computed criterion lacks the requirement that limits it: criterion. */
        MEASURE_WITHOUT_LIMIT(Gravity.BLOCKING),
        /** There is no lot. */
        NO_LOTS(Gravity.BLOCKING),
        /** A lot has no school: its code. */
        LOT_WITHOUT_SCHOOLS(Gravity.BLOCKING),
        /** Schools stand in more than one lot: how many. */
        SCHOOL_IN_TWO_LOTS(Gravity.BLOCKING),
        /** The deadline is over: it. */
        DEADLINE_PAST(Gravity.BLOCKING),
        /** No day is left for questions: the days before the deadline at which they end. */
        NO_TIME_FOR_QUESTIONS(Gravity.WARNING),
        /** The tender period is shorter than a fair one (Cardinal R003): its days, the fair days. */
        PERIOD_VERY_SHORT(Gravity.WARNING),
        /** The tender period is shorter than usual: its days, the usual days. */
        PERIOD_SHORT(Gravity.WARNING),
        /** Nobody works on the day of the deadline: the day, and what is celebrated or nothing. */
        DEADLINE_ON_DAY_OFF(Gravity.WARNING),
        /** Too few technologies can meet a requirement: it, their number, the pupils of the school. */
        FEW_TECHNOLOGIES(Gravity.WARNING),
        /** Too few suppliers are registered who could meet any requirement: their number. */
        FEW_SUPPLIERS(Gravity.WARNING),
        /** A text names a brand: the brand. */
        BRAND_NAME(Gravity.WARNING),
        /** The price decides alone: its weight. */
        PRICE_DECIDES(Gravity.WARNING),
        /** The price hardly counts: its weight. */
        PRICE_HARDLY_COUNTS(Gravity.WARNING),
        /** Schools have no coordinates: how many. */
        NO_COORDINATES(Gravity.WARNING);

        private final Gravity gravity;

        Kind(Gravity gravity) {
            this.gravity = gravity;
        }

        public Gravity gravity() {
            return gravity;
        }
    }

    /** Whether a finding keeps the tender from publication, or needs a reason. */
    public enum Gravity {
        BLOCKING,
        WARNING
    }

    static Finding of(Kind kind, Section section, Object... arguments) {
        return new Finding(kind, section, List.of(arguments));
    }

    public boolean blocking() {
        return kind.gravity() == Gravity.BLOCKING;
    }
}
