package global.giga.bid;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.DatabaseClock;
import global.giga.kernel.Disclosure;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDisclosure;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.seal.Damaged;
import global.giga.seal.EnvelopeKind;
import global.giga.seal.Point;
import global.giga.tender.Tender;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import global.giga.tender.amendment.Amendments;
import global.giga.tender.amendment.ExtensionPending;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The key holders' acts at an opening. Each comes to the session, has the share used on every envelope of the list in
 * the own browser and sends what came out. Once enough have, {@link Unsealing} reads the envelopes.
 */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
public class Opening {
    private static final Duration DISAGREEMENT = Duration.ofMinutes(1);

    @Inject
    Tenders tenders;

    @Inject
    Bids bids;

    @Inject
    Openings openings;

    @Inject
    CommitteeKeys keys;

    @Inject
    Quorum quorum;

    @Inject
    Comparison comparison;

    @Inject
    Amendments amendments;

    @Inject
    Discrepancies discrepancies;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    DatabaseClock databaseClock;

    /**
     * Comes to the opening of the technical envelopes of the last revision of each supplier that was not withdrawn; the
     * first who comes begins it. Where bids come in one envelope, the prices of all lots are opened with them.
     *
     * @throws TenderNotInState before the deadline, or when opened already
     * @throws NoShareHere when the caller holds no share of the key as it is dealt now
     * @throws ClockDisagrees when the clocks of portal and database differ by more than a minute
     * @throws ExtensionPending while an outage before the deadline is not made good
     * @throws global.giga.bid.interest.InterestsUndeclared before the caller declared on every supplier who bid (R3.1)
     */
    @NeedsDuty(Duty.KEY_HOLDER)
    @NeedsDisclosure(Disclosure.DECLARED)
    public void joinTechnical(Caller caller, long tenderId) {
        join(caller, tenderId, EnvelopeKind.TECHNICAL, Map.of());
    }

    /**
     * Comes to the opening of the financial envelopes of the named lots of the named bids and of nothing else (R2.4).
     *
     * @param passed codes of lots by id of the opened bid; counts for the first who comes
     * @throws TenderNotInState unless the technical scores are frozen
     */
    @NeedsDuty(Duty.KEY_HOLDER)
    @NeedsDisclosure(Disclosure.DECLARED)
    public void joinFinancial(Caller caller, long tenderId, Map<Long, Set<String>> passed) {
        join(caller, tenderId, EnvelopeKind.FINANCIAL, passed);
    }

    private void join(Caller caller, long tenderId, EnvelopeKind kind, Map<Long, Set<String>> passed) {
        var now = agreedTime();
        var tender = tenders.get(tenderId);
        openings.lock(tender);
        requireState(tender, kind, now);
        requireNoExtension(tender, kind);
        var key = keys.of(tenderId, kind);
        var place = key.of(caller.account()).orElseThrow(NoShareHere::new);
        var session = openings.session(tenderId, kind).orElseGet(() -> start(caller, tender, kind, passed, now));
        member(session, key, place, caller, now);
    }

    private Instant agreedTime() {
        var now = clock.instant();
        var apart = Duration.between(now, databaseClock.instant()).abs();
        if (apart.compareTo(DISAGREEMENT) > 0) {
            throw new ClockDisagrees(apart.toSeconds());
        }
        return now;
    }

    /* The deadline that was published counts, even where another one stands in the database. */
    private void requireState(Tender tender, EnvelopeKind kind, Instant now) {
        if (tender.statusAt(now) != before(kind)) {
            throw new TenderNotInState(tender.statusAt(now));
        }
        if (comparison.deadline(tender.id()).filter(now::isBefore).isPresent()) {
            throw new TenderNotInState(TenderStatus.PUBLISHED);
        }
    }

    /* What is open cannot be closed again: an outage before the deadline is made good first (R1.6). */
    private void requireNoExtension(Tender tender, EnvelopeKind kind) {
        if (kind == EnvelopeKind.TECHNICAL && amendments.extensionWaits(tender.id())) {
            throw new ExtensionPending();
        }
    }

    static TenderStatus before(EnvelopeKind kind) {
        return kind == EnvelopeKind.TECHNICAL ? TenderStatus.CLOSED : TenderStatus.TECHNICAL_FROZEN;
    }

    private OpeningSession start(
            Caller caller, Tender tender, EnvelopeKind kind, Map<Long, Set<String>> passed, Instant now) {
        var session = new OpeningSession(tender, kind, now);
        openings.add(session);
        var sealed = bids.sealed(tender);
        var list = new WorkList(session, sealed);
        var counting = counting(sealed);
        var envelopes = kind == EnvelopeKind.TECHNICAL
                ? technical(tender, list, counting)
                : list.financial(counting, bySupplier(tender, passed));
        envelopes.forEach(openings::add);
        openings.flush();
        var findings = discrepancies.look(session);
        record("opening.started", caller, session, Map.of("envelopes", envelopes.size()));
        discrepancies.record(session, caller, findings);
        return session;
    }

    private List<OpeningEnvelope> technical(Tender tender, WorkList list, List<SealedBid> counting) {
        return tender.terms().oneEnvelope()
                ? list.together(counting, tenders.lotCodes(tender.id()))
                : list.technical(counting);
    }

    /** The last revision of each supplier unless withdrawn, by time of receipt. */
    static List<SealedBid> counting(List<SealedBid> sealed) {
        Map<Long, SealedBid> last = new LinkedHashMap<>();
        sealed.forEach(s -> last.merge(s.organization().id(), s, (a, b) -> a.revision() > b.revision() ? a : b));
        return last.values().stream().filter(s -> s.withdrawnAt() == null).toList();
    }

    private Map<Long, Set<String>> bySupplier(Tender tender, Map<Long, Set<String>> passed) {
        return bids.opened(tender.id()).stream()
                .filter(bid -> passed.containsKey(bid.id()))
                .collect(Collectors.toMap(bid -> bid.organization().id(), bid -> passed.get(bid.id())));
    }

    /** The member at the place, who comes now unless it came before; somebody may come with another's share. */
    private OpeningMember member(
            OpeningSession session, CommitteeKey key, CommitteeKey.Place place, Caller caller, Instant now) {
        return openings.members(session).stream()
                .filter(m -> m.epoch() == key.epoch() && m.position() == place.position())
                .findFirst()
                .orElseGet(() -> {
                    var account = openings.account(caller.account());
                    var member = new OpeningMember(session, account, key.epoch(), place.position(), now);
                    openings.add(member);
                    openings.flush();
                    record(
                            "opening.joined",
                            caller,
                            session,
                            Map.of("position", place.position(), "recovery", place.account() == null));
                    finish(caller, session, key, member, now);
                    return member;
                });
    }

    /**
     * The next envelopes that a share has not been used on; none once enough shares have been.
     *
     * @param position of the recovery key, which comes to an opening that a holder has begun; null for the own share
     * @throws NotFound before a holder has begun it
     * @throws NoShareHere when the caller has no share, or the position is another holder's
     */
    @NeedsDuty({Duty.KEY_HOLDER, Duty.OFFICER})
    @NeedsDisclosure(Disclosure.DECLARED)
    public List<Openings.Work> work(Caller caller, long tenderId, EnvelopeKind kind, Integer position, int most) {
        var session = openings.session(tenderId, kind).orElseThrow(NotFound::new);
        var key = keys.of(tenderId, kind);
        var place = place(key, caller, position);
        if (session.enabledAt() != null) {
            return List.of();
        }
        return openings.work(member(session, key, place, caller, clock.instant()), most);
    }

    /**
     * Takes what a share made of some envelopes; what came before counts once.
     *
     * @throws SharesDealtAnew when it was made with a share as it was dealt before, which opens no more
     * @throws ShareRefused when it was not made with the share of the position, which is recorded
     * @throws BatchInvalid when it names envelopes that are not on the list
     */
    @NeedsDuty({Duty.KEY_HOLDER, Duty.OFFICER})
    @NeedsDisclosure(Disclosure.DECLARED)
    public void contribute(Caller caller, long tenderId, EnvelopeKind kind, OpeningBatch batch) {
        var now = agreedTime();
        requireState(tenders.get(tenderId), kind, now);
        var session = openings.locked(tenderId, kind).orElseThrow(NotFound::new);
        var key = keys.of(tenderId, kind);
        var place = place(key, caller, batch.position());
        if (batch.epoch() != null && batch.epoch() != key.epoch()) {
            throw new SharesDealtAnew();
        }
        var envelopes = openings.envelopes(session, batch.envelopes());
        if (envelopes.size() < batch.envelopes().size()) {
            throw new BatchInvalid(batch.envelopes().size());
        }
        requireProof(caller, session, place, batch, envelopes);
        if (session.enabledAt() == null) {
            var member = member(session, key, place, caller, now);
            store(member, batch, envelopes);
            finish(caller, session, key, member, now);
        }
    }

    /** The own place, or that of the recovery key, which whoever has a part in the opening may bring. */
    private static CommitteeKey.Place place(CommitteeKey key, Caller caller, Integer position) {
        var place = position == null || !key.recovery(position) ? key.of(caller.account()) : key.place(position);
        return place.filter(p -> position == null || position == p.position()).orElseThrow(NoShareHere::new);
    }

    private void requireProof(
            Caller caller,
            OpeningSession session,
            CommitteeKey.Place place,
            OpeningBatch batch,
            Map<Long, OpeningEnvelope> envelopes) {
        var verification = keys.verification(session.tender().id(), session.kind(), place.position());
        if (!proven(verification, batch, envelopes)) {
            audit.recordRefusal(
                    "opening.refused",
                    caller,
                    Map.of(
                            "tender",
                            session.tender().id(),
                            "kind",
                            session.kind(),
                            "position",
                            place.position(),
                            "envelopes",
                            envelopes.size()));
            throw new ShareRefused(place.name());
        }
    }

    private static boolean proven(Point verification, OpeningBatch batch, Map<Long, OpeningEnvelope> envelopes) {
        try {
            var ephemerals = new ArrayList<Point>();
            for (var id : batch.envelopes()) {
                ephemerals.add(Point.read(envelopes.get(id).ephemeral()));
            }
            return batch.partials().prove(verification, ephemerals);
        } catch (Damaged e) {
            return false;
        }
    }

    private void store(OpeningMember member, OpeningBatch batch, Map<Long, OpeningEnvelope> envelopes) {
        var known = Set.copyOf(openings.given(member, batch.envelopes()));
        for (int i = 0; i < batch.envelopes().size(); i++) {
            var id = batch.envelopes().get(i);
            if (!known.contains(id)) {
                openings.add(new OpeningPartial(
                        member, envelopes.get(id), batch.points().get(i).text()));
            }
        }
        openings.flush();
    }

    private void finish(Caller caller, OpeningSession session, CommitteeKey key, OpeningMember member, Instant now) {
        if (member.finishedAt() != null || openings.given(member) < openings.workable(session)) {
            return;
        }
        member.finish(now);
        record("opening.shared", caller, session, Map.of("position", member.position()));
        if (quorum.reached(session, key, openings.members(session))) {
            session.enable(now);
        }
    }

    private void record(String act, Caller caller, OpeningSession session, Map<String, ?> more) {
        var facts = new HashMap<String, Object>(more);
        facts.put("tender", session.tender().id());
        facts.put("kind", session.kind());
        audit.record(act, caller, facts);
    }

    /**
     * Who was there with what, as the minutes of the openings say (R2.2).
     *
     * @throws TenderNotInState before the deadline: until then nobody learns who bid
     */
    @NeedsDuty
    @NeedsDisclosure(Disclosure.NONE)
    public Minutes minutes(Caller caller, long tenderId) {
        var tender = tenders.get(tenderId);
        var status = tender.statusAt(clock.instant());
        if (!status.reached(TenderStatus.CLOSED) && status != TenderStatus.UNSUCCESSFUL) {
            throw new TenderNotInState(status);
        }
        return minutes(tender, status);
    }

    private Minutes minutes(Tender tender, TenderStatus status) {
        var opened = bids.opened(tender.id()).stream()
                .filter(b -> status != TenderStatus.CLOSED)
                .collect(Collectors.toMap(b -> b.organization().id(), b -> b));
        return Minutes.of(tender, bids.sealed(tender), opened, openings);
    }
}
