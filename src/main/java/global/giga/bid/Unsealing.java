package global.giga.bid;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Unattended;
import global.giga.seal.EnvelopeKind;
import global.giga.tender.Item;
import global.giga.tender.Tenders;
import global.giga.tender.amendment.Amendments;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the envelopes of an opening once enough holders have done their part: bid by bid, each in a transaction of its
 * own, so that whoever goes on after an interruption opens nothing twice. What cannot be read is noted at its bid and
 * does not stop the others; nothing is deleted. It asks for no caller: without the holders it does nothing.
 */
@Unattended
public class Unsealing {
    @Inject
    Tenders tenders;

    @Inject
    Bids bids;

    @Inject
    Openings openings;

    @Inject
    CommitteeKeys keys;

    @Inject
    MinutesTaking minutes;

    @Inject
    Discrepancies discrepancies;

    @Inject
    Amendments amendments;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * The sealed bid to read next; empty when there is none, or when another run is at work.
     *
     * @param run names the one who reads, so that two nodes do not do the same
     */
    public Optional<Long> next(long tenderId, EnvelopeKind kind, String run) {
        return leased(tenderId, kind, run, clock.instant()).flatMap(openings::next);
    }

    /** An opening by tender and kind. */
    public record Enabled(long tender, EnvelopeKind kind) {}

    /** Whether somebody came to the opening, which may be over. */
    public boolean begun(long tenderId, EnvelopeKind kind) {
        return openings.session(tenderId, kind).isPresent();
    }

    /** Openings that can go on without anybody: enough holders have done their part. */
    public List<Enabled> enabled() {
        return openings.enabled().stream()
                .filter(s -> !s.tender().cancelled())
                .map(s -> new Enabled(s.tender().id(), s.kind()))
                .toList();
    }

    /** Reads the envelopes of one sealed bid that wait for it. */
    public void open(long tenderId, EnvelopeKind kind, String run, long sealedId) {
        leased(tenderId, kind, run, clock.instant()).ifPresent(session -> {
            var reading = reading(session, sealedId);
            for (var envelope : openings.waiting(session, sealedId)) {
                if (envelope.lot() == null) {
                    reading.technical(envelope, bids, items(tenderId));
                } else {
                    reading.financial(envelope, openings);
                }
            }
            openings.flush();
        });
    }

    private Reading reading(OpeningSession session, long sealedId) {
        var all = openings.members(session);
        var key = keys.of(session, all);
        var members = Quorum.finished(key, all);
        var tender = session.tender().id();
        return new Reading(
                openings.sealed(sealedId),
                key,
                openings.partials(session, sealedId, members),
                tenders.lotCodes(tender),
                amendments.takenOut(tender));
    }

    private Map<String, Item> items(long tenderId) {
        return tenders.items(tenderId).stream()
                .collect(Collectors.toMap(item -> item.school().govtId(), item -> item));
    }

    /** Notes a bid whose content was read but could not be stored. */
    public void note(long tenderId, EnvelopeKind kind, String run, long sealedId) {
        leased(tenderId, kind, run, clock.instant()).ifPresent(session -> {
            if (kind == EnvelopeKind.TECHNICAL) {
                var bid = Bid.opened(openings.sealed(sealedId));
                bid.unreadable(Reading.MALFORMED);
                bids.add(bid);
            }
            openings.waiting(session, sealedId).forEach(e -> e.unreadable(Reading.MALFORMED));
        });
    }

    /**
     * Ends the opening when every envelope of the list has been read or noted, and fixes the minutes; without a readable
     * bid the tender ends unsuccessful.
     *
     * @return whether it ended now
     */
    public boolean complete(long tenderId, EnvelopeKind kind, String run) {
        var now = clock.instant();
        var session =
                leased(tenderId, kind, run, now).filter(s -> openings.next(s).isEmpty());
        session.ifPresent(s -> {
            discrepancies.record(s, Caller.ANONYMOUS, discrepancies.look(s));
            if (kind == EnvelopeKind.TECHNICAL) {
                completeTechnical(s, now);
            } else {
                completeFinancial(s, now);
            }
            openings.flush();
            s.complete(minutes.take(s, now), now);
        });
        return session.isPresent();
    }

    private void completeTechnical(OpeningSession session, Instant now) {
        var tender = session.tender();
        tender.openTechnical(now);
        var opened = bids.opened(tender.id());
        var unreadable = unreadable(opened);
        if (opened.size() == unreadable) {
            tender.unsuccessful();
        }
        audit.record(
                tender.terms().oneEnvelope() ? "envelopes.opened-together" : "envelopes.technical-opened",
                Caller.ANONYMOUS,
                Map.of("tender", tender.id(), "bids", opened.size(), "unreadable", unreadable));
        audit.checkpoint();
    }

    private static long unreadable(List<Bid> opened) {
        return opened.stream().filter(bid -> bid.unreadable() != null).count();
    }

    private void completeFinancial(OpeningSession session, Instant now) {
        var tender = session.tender();
        tender.openFinancial(now);
        var lines = openings.lines(session);
        var unreadable = lines.stream()
                .filter(line -> line.state() == OpeningEnvelope.State.UNREADABLE)
                .count();
        audit.record(
                "envelopes.financial-opened",
                Caller.ANONYMOUS,
                Map.of("tender", tender.id(), "envelopes", lines.size(), "unreadable", unreadable));
        audit.checkpoint();
    }

    private Optional<OpeningSession> leased(long tenderId, EnvelopeKind kind, String run, Instant now) {
        return openings.locked(tenderId, kind)
                .filter(session -> !session.tender().cancelled())
                .filter(session -> session.lease(run, now));
    }
}
