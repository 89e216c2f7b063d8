package global.giga.bid;

import java.io.Serializable;
import java.util.List;

/**
 * One row of the price schedule.
 *
 * @param offer the offer's id
 * @param version of the offer when it was read
 * @param school government id
 * @param required download in Mbit/s that the tender asks for this school
 * @param failed ids of the requirements that a complete offer does not meet
 * @param unmet what fails so far, by cell
 */
public record OfferLine(
        long offer,
        int version,
        String lot,
        String school,
        String name,
        String region,
        int pupils,
        String required,
        int ordinal,
        OfferValues values,
        List<String> failed,
        List<Unmet> unmet)
        implements Serializable {
    /** The same row saying other things. */
    public OfferLine with(OfferValues other) {
        return new OfferLine(
                offer, version, lot, school, name, region, pupils, required, ordinal, other, List.of(), List.of());
    }

    /** How far the row is. */
    public enum State {
        EMPTY,
        INCOMPLETE,
        FAILS,
        COMPLETE
    }

    public State state() {
        if (values.empty()) {
            return State.EMPTY;
        }
        if (!values.complete()) {
            return State.INCOMPLETE;
        }
        return failed.isEmpty() ? State.COMPLETE : State.FAILS;
    }
}
