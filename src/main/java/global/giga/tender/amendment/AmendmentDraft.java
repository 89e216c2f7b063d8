package global.giga.tender.amendment;

import global.giga.kernel.Translated;
import global.giga.tender.Tender;
import java.time.Duration;
import java.time.Instant;

/**
 * The amendment that is being drafted; where there is none, the one that would be.
 *
 * @param digest tells this state from any other; what a change or a publication has to name
 * @param stored whether it is drafted
 * @param author who changed it last, null for the portal itself
 * @param summary null before it is written
 * @param outage for how long the portal could not be used, null where that is no reason of it
 */
public record AmendmentDraft(
        int number,
        String digest,
        boolean stored,
        String author,
        Instant at,
        Translated summary,
        Duration outage,
        Proposal proposal) {
    static AmendmentDraft of(Amendment amendment) {
        return new AmendmentDraft(
                amendment.number(),
                amendment.digest(),
                true,
                amendment.draftedBy() == null ? null : amendment.draftedBy().name(),
                amendment.draftedAt(),
                amendment.summary(),
                amendment.outage(),
                amendment.proposal());
    }

    static AmendmentDraft none(Tender tender) {
        var amendment = new Amendment(tender, null);
        return new AmendmentDraft(
                amendment.number(), amendment.digest(), false, null, null, null, null, amendment.proposal());
    }
}
