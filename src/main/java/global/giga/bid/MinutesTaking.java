package global.giga.bid;

import global.giga.audit.AuditEntry;
import global.giga.bid.OpeningMinutes.Event;
import global.giga.bid.OpeningMinutes.Incident;
import global.giga.bid.OpeningMinutes.Present;
import global.giga.bid.interest.DeclarationList;
import global.giga.bid.interest.MemberDeclarations;
import global.giga.kernel.Json;
import global.giga.seal.EnvelopeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the minutes of an opening from what is stored and recorded. */
@ApplicationScoped
public class MinutesTaking {
    @Inject
    Openings openings;

    @Inject
    Bids bids;

    @Inject
    CommitteeKeys keys;

    @Inject
    Quorum quorum;

    @Inject
    DeclarationList declarations;

    @Inject
    Comparison comparison;

    @Inject
    Discrepancies discrepancies;

    /** The minutes as canonical JSON. */
    String take(OpeningSession session, Instant now) {
        var tender = session.tender();
        var key = keys.of(session, openings.members(session));
        var lines = openings.lines(session);
        return new OpeningMinutes(
                        OpeningMinutes.FORMAT,
                        tender.reference(),
                        session.kind(),
                        tender.terms().zone(),
                        comparison.deadline(tender.id()).orElse(tender.closesAt()),
                        tender.revision(),
                        session.startedAt(),
                        session.enabledAt(),
                        now,
                        key.threshold(),
                        key.holders(),
                        key.fingerprint().hex(),
                        present(session),
                        members(tender.id()),
                        bids(session, lines),
                        openings.trail(tender.id(), "bid.late").stream()
                                .map(AuditEntry::recordedAt)
                                .toList(),
                        incidents(session, key, lines, now))
                .json();
    }

    private List<Present> present(OpeningSession session) {
        var judges = quorum.judges(session.tender().id());
        return openings.members(session).stream()
                .map(m -> new Present(
                        m.position(),
                        m.account().name(),
                        keys.at(session.tender().id(), session.kind(), m.epoch())
                                .recovery(m.position()),
                        judges.contains(m.account().id()),
                        m.joinedAt(),
                        m.finishedAt()))
                .toList();
    }

    private List<OpeningMinutes.Member> members(long tenderId) {
        return declarations.of(tenderId).stream()
                .map(m -> new OpeningMinutes.Member(
                        m.name(),
                        m.duties(),
                        m.undeclared(),
                        m.conflicts().stream()
                                .map(c -> new OpeningMinutes.Conflict(c.supplier(), c.reason(), lifted(c.lifted())))
                                .toList(),
                        m.at()))
                .toList();
    }

    private static OpeningMinutes.Lifted lifted(MemberDeclarations.Lifted l) {
        return l == null ? null : new OpeningMinutes.Lifted(l.mistake(), l.by(), l.reason(), l.at());
    }

    private List<OpeningMinutes.Bid> bids(OpeningSession session, List<Openings.Line> lines) {
        var sealed = bids.sealed(session.tender());
        var opened = bids.opened(session.tender().id()).stream()
                .collect(Collectors.toMap(b -> b.organization().id(), b -> b));
        var byBid = lines.stream().collect(Collectors.groupingBy(Openings.Line::sealed));
        var prices = readOut(session);
        return sealed.stream()
                .map(s -> {
                    var bid = opened.get(s.organization().id());
                    var line = Minutes.line(s, bid, sealed);
                    return bid(line, s, byBid, line.fate() == Minutes.Fate.OPENED ? prices.get(bid.id()) : null);
                })
                .toList();
    }

    /* Prices that were opened with the technical part, by bid; those of a second opening are in its results. */
    private Map<Long, OpeningMinutes.ReadOut> readOut(OpeningSession session) {
        var tender = session.tender();
        return tender.terms().oneEnvelope()
                ? PricesRead.of(
                        tender.terms().contractMonths(), bids.openedOffers(tender.id()), bids.packages(tender.id()))
                : Map.of();
    }

    private static OpeningMinutes.Bid bid(
            Minutes.Line line, SealedBid sealed, Map<Long, List<Openings.Line>> byBid, OpeningMinutes.ReadOut prices) {
        var opened = byBid.getOrDefault(sealed.id(), List.of()).stream()
                .filter(e -> e.state() == OpeningEnvelope.State.OPENED && e.lot() != null)
                .map(Openings.Line::lot)
                .toList();
        return new OpeningMinutes.Bid(
                line.number(),
                line.supplier(),
                line.revision(),
                line.receivedAt(),
                sealed.withdrawnAt(),
                sealed.sealedFor(),
                sealed.confirmedAt() == null ? null : sealed.holdsFor(),
                line.sha256(),
                line.fate(),
                line.lots(),
                opened,
                prices);
    }

    private List<Incident> incidents(OpeningSession session, CommitteeKey key, List<Openings.Line> lines, Instant now) {
        var incidents = new ArrayList<>(discrepancies.incidents(session));
        for (var entry : openings.trail(session.tender().id(), "opening.refused")) {
            var facts = Json.readMap(entry.facts(), Object.class);
            if (session.kind() == EnvelopeKind.valueOf((String) facts.get("kind"))) {
                var place = key.places().get((Integer) facts.get("position"));
                var whom = place == null ? facts.get("position").toString() : place.name();
                incidents.add(new Incident(Event.SHARE_REFUSED, entry.recordedAt(), whom, null, null));
            }
        }
        lines.stream()
                .filter(line -> line.state() == OpeningEnvelope.State.UNREADABLE)
                .map(line -> new Incident(Event.UNREADABLE, now, line.supplier(), line.lot(), line.problem()))
                .forEach(incidents::add);
        return incidents;
    }
}
