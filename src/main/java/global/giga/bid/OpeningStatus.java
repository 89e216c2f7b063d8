package global.giga.bid;

import global.giga.kernel.Sha256;
import global.giga.seal.EnvelopeKind;
import java.time.Instant;
import java.util.List;

/**
 * An opening as those who may watch it see it at one instant.
 *
 * @param now by the clock of the portal
 * @param threshold how many shares are needed
 * @param staffNeeded how many of those who worked with their share must not judge bids
 * @param staffHere how many of them there are so far
 * @param mine the caller's position, null for those who watch
 * @param given how many envelopes the caller's share has been used on
 * @param workable how many envelopes shares are used on
 * @param bids empty until the opening began
 * @param minutes what the members sign, null before the end
 */
public record OpeningStatus(
        long tender,
        EnvelopeKind kind,
        Phase phase,
        Instant now,
        Instant deadline,
        int threshold,
        int staffNeeded,
        int staffHere,
        String fingerprint,
        List<Person> people,
        Integer mine,
        long given,
        long workable,
        int envelopes,
        int read,
        List<Line> bids,
        Sha256 minutes) {

    /** How far an opening has come. */
    public enum Phase {
        /** Before the deadline, or before the technical scores are frozen. */
        CLOSED,
        /** It may begin. */
        READY,
        /** Waits for the shares of enough holders. */
        GATHERING,
        /** The portal reads envelope by envelope. */
        OPENING,
        /** Every envelope has been read or noted. */
        OPENED
    }

    /**
     * A holder.
     *
     * @param recovery whether it is the recovery key of the organisation, which nobody holds in person
     */
    public record Person(
            int position,
            String name,
            boolean recovery,
            boolean judges,
            boolean here,
            boolean finished,
            boolean signed) {}

    /** How far the envelopes of a supplier's bid are. */
    public record Line(String supplier, int envelopes, int read, List<String> problems) {}
}
