package global.giga.bid;

import global.giga.audit.AuditTrail;
import global.giga.bid.OpeningStatus.Line;
import global.giga.bid.OpeningStatus.Person;
import global.giga.bid.OpeningStatus.Phase;
import global.giga.bid.interest.Declared;
import global.giga.kernel.Caller;
import global.giga.kernel.Disclosure;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDisclosure;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.seal.EnvelopeKind;
import global.giga.tender.Tender;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderLine;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What everybody with a duty in the tender may see of an opening, while it goes on and afterwards. */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
public class Watching {
    @Inject
    Tenders tenders;

    @Inject
    Openings openings;

    @Inject
    CommitteeKeys keys;

    @Inject
    Comparison comparison;

    @Inject
    Quorum quorum;

    @Inject
    TenderDuties duties;

    @Inject
    Declared declared;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * An opening that is due or took place.
     *
     * @param over whether it has ended, so that there are minutes
     */
    public record Known(TenderLine line, EnvelopeKind kind, boolean over) {}

    /** The openings in the tenders of the caller that are due or have ended: two statements. */
    public List<Known> openings(Caller caller) {
        return tenders.lines(duties.tenders(caller).keySet(), clock.instant()).stream()
                .flatMap(line -> Stream.of(EnvelopeKind.values())
                        .filter(kind -> takesPlace(line.tender(), kind))
                        .filter(kind -> line.status() == Opening.before(kind) || over(line.status(), kind))
                        .map(kind -> new Known(line, kind, over(line.status(), kind))))
                .toList();
    }

    /* Where the price is opened with the technical part, there is no opening of prices. */
    private static boolean takesPlace(Tender tender, EnvelopeKind kind) {
        return kind == EnvelopeKind.TECHNICAL || !tender.terms().oneEnvelope();
    }

    /* Without a readable bid the technical opening is the last act. */
    private static boolean over(TenderStatus status, EnvelopeKind kind) {
        return kind == EnvelopeKind.TECHNICAL
                ? status.reached(TenderStatus.TECHNICAL_OPENED) || status == TenderStatus.UNSUCCESSFUL
                : status.reached(TenderStatus.FINANCIAL_OPENED);
    }

    /** The opening at this instant: at most ten statements whatever the number of bids. */
    @NeedsDuty
    @NeedsDisclosure(Disclosure.NONE)
    public OpeningStatus status(Caller caller, long tenderId, EnvelopeKind kind) {
        var now = clock.instant();
        var tender = tenders.get(tenderId);
        var session = openings.session(tenderId, kind);
        var members = session.map(openings::members).orElse(List.of());
        var key = session.map(s -> keys.of(s, members)).orElseGet(() -> keys.of(tenderId, kind));
        var mine = key.of(caller.account()).map(CommitteeKey.Place::position);
        var lines = session.map(openings::lines).orElse(List.of());
        var judges = quorum.judges(tenderId);
        return new OpeningStatus(
                tenderId,
                kind,
                phase(tender, kind, session, now),
                now,
                comparison.deadline(tenderId).orElse(tender.closesAt()),
                key.threshold(),
                tender.terms().opening().staffOf(key.holders()),
                Quorum.staff(Quorum.finished(key, members), judges),
                key.spoken(),
                people(judges, key, members),
                mine.orElse(null),
                given(key, members, mine),
                lines.stream().filter(Openings.Line::workable).count(),
                lines.size(),
                (int) lines.stream().filter(Watching::read).count(),
                bids(lines),
                session.map(OpeningSession::minutesHash).orElse(null));
    }

    private long given(CommitteeKey key, List<OpeningMember> members, Optional<Integer> mine) {
        return members.stream()
                .filter(m -> m.epoch() == key.epoch()
                        && mine.filter(p -> p == m.position()).isPresent())
                .findFirst()
                .map(openings::given)
                .orElse(0L);
    }

    private static Phase phase(Tender tender, EnvelopeKind kind, Optional<OpeningSession> session, Instant now) {
        if (session.isEmpty()) {
            return tender.statusAt(now) == Opening.before(kind) ? Phase.READY : Phase.CLOSED;
        }
        if (session.get().completedAt() != null) {
            return Phase.OPENED;
        }
        return session.get().enabledAt() == null ? Phase.GATHERING : Phase.OPENING;
    }

    private static List<Person> people(Set<Long> judges, CommitteeKey key, List<OpeningMember> members) {
        return key.places().values().stream()
                .map(place -> person(
                        place,
                        place.account() != null && judges.contains(place.account()),
                        member(key, place, members)))
                .toList();
    }

    private static Optional<OpeningMember> member(
            CommitteeKey key, CommitteeKey.Place place, List<OpeningMember> members) {
        return members.stream()
                .filter(m -> m.epoch() == key.epoch() && m.position() == place.position())
                .findFirst();
    }

    private static Person person(CommitteeKey.Place place, boolean judges, Optional<OpeningMember> member) {
        return new Person(
                place.position(),
                place.name(),
                place.account() == null,
                judges,
                member.isPresent(),
                member.map(OpeningMember::finishedAt).isPresent(),
                member.map(OpeningMember::signedAt).isPresent());
    }

    private static boolean read(Openings.Line line) {
        return line.state() != OpeningEnvelope.State.WAITING;
    }

    private static List<Line> bids(List<Openings.Line> lines) {
        Map<Long, List<Openings.Line>> byBid = lines.stream()
                .collect(Collectors.groupingBy(Openings.Line::sealed, LinkedHashMap::new, Collectors.toList()));
        return byBid.values().stream().map(Watching::bid).toList();
    }

    private static Line bid(List<Openings.Line> lines) {
        var problems = lines.stream()
                .map(Openings.Line::problem)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        return new Line(
                lines.get(0).supplier(),
                lines.size(),
                (int) lines.stream().filter(Watching::read).count(),
                problems);
    }

    /**
     * The minutes with the signatures under them so far. Where they have prices, whoever judges sees them without until the
     * scores are frozen (R3.3), and whoever declared not all interests or a conflict for good (R3.1).
     *
     * @throws NotFound before the end of the opening
     */
    @NeedsDuty
    @NeedsDisclosure(Disclosure.NONE)
    public SignedMinutes minutes(Caller caller, long tenderId, EnvelopeKind kind) {
        var session = openings.session(tenderId, kind)
                .filter(s -> s.completedAt() != null)
                .orElseThrow(NotFound::new);
        var signed = SignedMinutes.of(session, openings.members(session));
        return signed.minutes().priced() && withheld(caller, session.tender()) ? signed.withoutPrices() : signed;
    }

    private boolean withheld(Caller caller, Tender tender) {
        return scoring(caller, tender) || declared.of(caller, tender.id()) != Disclosure.CLEAR;
    }

    private boolean scoring(Caller caller, Tender tender) {
        return !tender.reached(TenderStatus.TECHNICAL_FROZEN)
                && duties.of(caller, tender.id()).stream().anyMatch(Duty::judges);
    }

    /**
     * Puts the signature of a holder who was there under the minutes.
     *
     * @param signature ECDSA on P-256 with SHA-256 over the canonical JSON: r and s, 64 bytes in base64url
     * @throws SignatureWrong when the holder's signing key does not fit it
     * @throws NoShareHere when the caller was not there
     */
    @NeedsDuty(Duty.KEY_HOLDER)
    @NeedsDisclosure(Disclosure.NONE)
    public void sign(Caller caller, long tenderId, EnvelopeKind kind, String signature) {
        var session = openings.locked(tenderId, kind)
                .filter(s -> s.completedAt() != null)
                .orElseThrow(NotFound::new);
        var member = openings.members(session).stream()
                .filter(m -> m.account().id().equals(caller.account()))
                .filter(m -> !keys.at(tenderId, kind, m.epoch()).recovery(m.position()))
                .reduce((before, after) -> after)
                .orElseThrow(NoShareHere::new);
        var key = keys.signingKey(tenderId, member.epoch(), caller.account());
        if (!key.verifies(session.minutes(), signature)) {
            throw new SignatureWrong();
        }
        member.sign(signature, key.text(), clock.instant());
        audit.record(
                "minutes.signed",
                caller,
                Map.of(
                        "tender",
                        tenderId,
                        "kind",
                        kind,
                        "sha256",
                        session.minutesHash().hex()));
    }
}
