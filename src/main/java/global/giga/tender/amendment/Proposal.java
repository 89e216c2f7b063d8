package global.giga.tender.amendment;

import global.giga.kernel.Json;
import global.giga.kernel.Sha256;
import global.giga.kernel.Translated;
import global.giga.tender.DeadlineInThePast;
import global.giga.tender.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a tender says before and after an amendment.
 *
 * @param outageLeast earliest deadline that makes an outage good, null for none
 */
public record Proposal(State before, State after, Instant outageLeast) {
    /** By how much a substantive amendment moves the deadline, at least (R1.4). */
    public static final Duration SUBSTANTIVE = Duration.ofDays(7);

    /**
     * Terms and dates at one time.
     *
     * @param takenOut schools that are asked for no more; none before the amendment
     */
    public record State(Terms terms, Instant closesAt, Instant questionsUntil, List<TakenOut> takenOut) {
        public State {
            takenOut = List.copyOf(takenOut);
        }

        /** With every school. */
        public State(Terms terms, Instant closesAt, Instant questionsUntil) {
            this(terms, closesAt, questionsUntil, List.of());
        }
    }

    /** Every value that differs: dates first. */
    public List<Change> changes() {
        var all = new ArrayList<Change>();
        date("closesAt", before.closesAt(), after.closesAt(), all);
        date("questionsUntil", before.questionsUntil(), after.questionsUntil(), all);
        after.takenOut().forEach(one -> all.add(one.change()));
        all.addAll(TermsDifference.of(before.terms(), after.terms()).changes());
        return all;
    }

    private static void date(String field, Instant old, Instant young, List<Change> all) {
        if (!old.equals(young)) {
            all.add(new Change(field, null, null, Change.Kind.TIME, old.toString(), young.toString()));
        }
    }

    /** Whether it touches requirements, schools, criteria, prices asked or the rules of the award (R1.4). */
    public boolean substantive() {
        return !after.takenOut().isEmpty()
                || TermsDifference.of(before.terms(), after.terms()).substantive();
    }

    /** The earliest deadline that it may have: never before the old one, 7 days after it where it is substantive. */
    public Instant leastDeadline() {
        var least = substantive() ? before.closesAt().plus(SUBSTANTIVE) : before.closesAt();
        return outageLeast == null || outageLeast.isBefore(least) ? least : outageLeast;
    }

    /**
     * @throws AmendmentEmpty when nothing differs
     * @throws EnvelopesFixed when bids would come in another number of envelopes
     * @throws DeadlineTooEarly before the earliest deadline
     * @throws DeadlineInThePast when the deadline is over
     * @throws QuestionsTooLate when the end of questions is new, and over or after the deadline
     */
    public void require(Instant now) {
        if (changes().isEmpty()) {
            throw new AmendmentEmpty();
        }
        if (before.terms().envelopes() != after.terms().envelopes()) {
            throw new EnvelopesFixed();
        }
        if (after.closesAt().isBefore(leastDeadline())) {
            throw new DeadlineTooEarly(leastDeadline());
        }
        if (!now.isBefore(after.closesAt())) {
            throw new DeadlineInThePast(after.closesAt());
        }
        var moved = !after.questionsUntil().equals(before.questionsUntil());
        if (after.questionsUntil().isAfter(after.closesAt()) || moved && !now.isBefore(after.questionsUntil())) {
            throw new QuestionsTooLate(after.closesAt());
        }
    }

    /** Tells this state of the draft from any other. */
    String digest(int number, Translated summary) {
        return Sha256.of(Json.bytes(List.of(number, after, summary == null ? "" : summary)))
                .hex();
    }
}
