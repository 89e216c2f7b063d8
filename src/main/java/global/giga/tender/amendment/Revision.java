package global.giga.tender.amendment;

import global.giga.kernel.Translated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A published amendment, as everybody reads it.
 *
 * @param number from 1
 * @param substantive whether requirements, criteria, prices asked or award rules changed (R1.4)
 * @param outage for how long the portal could not be used, null where that is not its reason (R1.6)
 */
public record Revision(
        int number,
        Instant at,
        Translated summary,
        boolean substantive,
        Duration outage,
        Instant closesAt,
        List<Change> changes) {
    public Revision {
        changes = List.copyOf(changes);
    }

    static Revision of(Amendment amendment) {
        var proposal = amendment.proposal();
        return new Revision(
                amendment.number(),
                amendment.publishedAt(),
                amendment.summary(),
                proposal.substantive(),
                amendment.outage(),
                proposal.after().closesAt(),
                proposal.changes());
    }
}
