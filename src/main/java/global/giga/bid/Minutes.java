package global.giga.bid;

import global.giga.audit.AuditEntry;
import global.giga.kernel.Sha256;
import global.giga.seal.EnvelopeKind;
import global.giga.tender.Tender;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The minutes of the opening (R2.2), as far as the portal knows them.
 *
 * @param technicalOpenedAt null before
 * @param financialOpenedAt null before
 * @param bids every sealed revision by time of receipt
 * @param lateAttempts times at which somebody tried to submit too late
 */
public record Minutes(
        Instant technicalOpenedAt, Instant financialOpenedAt, List<Line> bids, List<Instant> lateAttempts) {

    /** What became of a sealed revision. */
    public enum Fate {
        SEALED,
        OPENED,
        UNREADABLE,
        REPLACED,
        WITHDRAWN
    }

    /**
     * One sealed revision.
     *
     * @param number of the receipt
     * @param lots codes of the lots bid, known once opened
     * @param unreadable the reason, null for readable ones
     */
    public record Line(
            String number,
            String supplier,
            int revision,
            Instant receivedAt,
            Sha256 sha256,
            Fate fate,
            List<String> lots,
            String unreadable) {}

    static Minutes of(Tender tender, List<SealedBid> sealed, Map<Long, Bid> opened, Openings openings) {
        var lines = sealed.stream()
                .map(s -> line(s, opened.get(s.organization().id()), sealed))
                .toList();
        var late = openings.trail(tender.id(), "bid.late").stream()
                .map(AuditEntry::recordedAt)
                .toList();
        var completed = openings.completed(tender.id());
        return new Minutes(completed.get(EnvelopeKind.TECHNICAL), completed.get(EnvelopeKind.FINANCIAL), lines, late);
    }

    static Line line(SealedBid sealed, Bid opened, List<SealedBid> all) {
        var fate = fate(sealed, opened, all);
        var read = fate == Fate.OPENED || fate == Fate.UNREADABLE;
        return new Line(
                sealed.number(),
                sealed.organization().name(),
                sealed.revision(),
                sealed.receivedAt(),
                sealed.sha256(),
                fate,
                read ? opened.lots() : List.of(),
                read ? opened.unreadable() : null);
    }

    private static Fate fate(SealedBid sealed, Bid opened, List<SealedBid> all) {
        if (sealed.withdrawnAt() != null) {
            return Fate.WITHDRAWN;
        }
        var replaced = all.stream()
                .anyMatch(s -> s.organization().equals(sealed.organization()) && s.revision() > sealed.revision());
        if (replaced) {
            return Fate.REPLACED;
        }
        if (opened == null) {
            return Fate.SEALED;
        }
        return opened.unreadable() == null ? Fate.OPENED : Fate.UNREADABLE;
    }
}
