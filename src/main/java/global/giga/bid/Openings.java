package global.giga.bid;

import global.giga.audit.AuditEntry;
import global.giga.audit.Entries;
import global.giga.party.Account;
import global.giga.party.Organization;
import global.giga.seal.EnvelopeKind;
import global.giga.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Openings in the database: sessions, who came, which envelopes, what the shares made of them. */
@ApplicationScoped
public class Openings {
    @Inject
    EntityManager em;

    @Inject
    Entries entries;

    /** An envelope as holders get to know it: its number and its point. */
    public record Work(long id, String e) {}

    /** What became of an envelope, with the name of the supplier, and whether shares can work on it. */
    record Line(
            long sealed, String supplier, String lot, OpeningEnvelope.State state, String problem, boolean workable) {}

    Optional<OpeningSession> session(long tender, EnvelopeKind kind) {
        return em.createQuery(
                        "select s from OpeningSession s join fetch s.tender where s.tender.id = :tender"
                                + " and s.kind = :kind",
                        OpeningSession.class)
                .setParameter("tender", tender)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }

    /** When the openings of the tender were over, by kind: one statement. */
    Map<EnvelopeKind, Instant> completed(long tender) {
        return em.createQuery(
                        "select s.kind, s.completedAt from OpeningSession s where s.tender.id = :tender"
                                + " and s.completedAt is not null",
                        Object[].class)
                .setParameter("tender", tender)
                .getResultStream()
                .collect(Collectors.toMap(row -> (EnvelopeKind) row[0], row -> (Instant) row[1]));
    }

    /** The session as it is now, for this transaction alone. */
    Optional<OpeningSession> locked(long tender, EnvelopeKind kind) {
        var session = session(tender, kind);
        session.ifPresent(s -> em.refresh(s, LockModeType.PESSIMISTIC_WRITE));
        return session;
    }

    /** Only one starts an opening of the tender at a time. */
    void lock(Tender tender) {
        em.lock(tender, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Openings that can go on without anybody: enough holders have done their part. */
    List<OpeningSession> enabled() {
        return em.createQuery(
                        "select s from OpeningSession s join fetch s.tender where s.enabledAt is not null"
                                + " and s.completedAt is null order by s.id",
                        OpeningSession.class)
                .getResultList();
    }

    List<OpeningMember> members(OpeningSession session) {
        return em.createQuery(
                        "select m from OpeningMember m join fetch m.account where m.session = :session"
                                + " order by m.epoch, m.position",
                        OpeningMember.class)
                .setParameter("session", session)
                .getResultList();
    }

    /** The next envelopes that wait for the share of the member. */
    List<Work> work(OpeningMember member, int most) {
        return em.createQuery(
                        "select e.id, e.ephemeral from OpeningEnvelope e where e.session = :session"
                                + " and e.ephemeral is not null and not exists (select p.id from OpeningPartial p"
                                + " where p.envelope = e and p.member = :member) order by e.place",
                        Object[].class)
                .setParameter("session", member.session())
                .setParameter("member", member)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Work((Long) row[0], (String) row[1]))
                .toList();
    }

    /** How many envelopes of the list the member has worked on. */
    long given(OpeningMember member) {
        return em.createQuery("select count(p.id) from OpeningPartial p where p.member = :member", Long.class)
                .setParameter("member", member)
                .getSingleResult();
    }

    /** How many envelopes shares can work on. */
    long workable(OpeningSession session) {
        return em.createQuery(
                        "select count(e.id) from OpeningEnvelope e where e.session = :session"
                                + " and e.ephemeral is not null",
                        Long.class)
                .setParameter("session", session)
                .getSingleResult();
    }

    /** Those of the ids that are on the list and can be worked on, by id. */
    Map<Long, OpeningEnvelope> envelopes(OpeningSession session, Collection<Long> ids) {
        return em.createQuery(
                        "select e from OpeningEnvelope e where e.session = :session and e.id in :ids"
                                + " and e.ephemeral is not null",
                        OpeningEnvelope.class)
                .setParameter("session", session)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(OpeningEnvelope::id, e -> e));
    }

    /** Those of the envelopes that the member has worked on before. */
    List<Long> given(OpeningMember member, Collection<Long> ids) {
        return em.createQuery(
                        "select p.envelope.id from OpeningPartial p where p.member = :member and p.envelope.id in :ids",
                        Long.class)
                .setParameter("member", member)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The sealed bid whose envelopes are to be read next. */
    Optional<Long> next(OpeningSession session) {
        return em.createQuery(
                        "select e.sealed from OpeningEnvelope e where e.session = :session"
                                + " and e.state = global.giga.bid.OpeningEnvelope.State.WAITING order by e.place",
                        Long.class)
                .setParameter("session", session)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The envelopes of one sealed bid that wait to be read. */
    List<OpeningEnvelope> waiting(OpeningSession session, long sealed) {
        return em.createQuery(
                        "select e from OpeningEnvelope e where e.session = :session and e.sealed = :sealed"
                                + " and e.state = global.giga.bid.OpeningEnvelope.State.WAITING order by e.place",
                        OpeningEnvelope.class)
                .setParameter("session", session)
                .setParameter("sealed", sealed)
                .getResultList();
    }

    /** What the shares of the members made of the envelopes of one sealed bid: by envelope, by position. */
    Map<Long, Map<Integer, String>> partials(OpeningSession session, long sealed, List<OpeningMember> members) {
        var partials = new TreeMap<Long, Map<Integer, String>>();
        em.createQuery(
                        "select p.envelope.id, p.member.position, p.point from OpeningPartial p"
                                + " where p.envelope.session = :session and p.envelope.sealed = :sealed"
                                + " and p.member in :members",
                        Object[].class)
                .setParameter("session", session)
                .setParameter("sealed", sealed)
                .setParameter("members", members)
                .getResultStream()
                .forEach(row -> partials.computeIfAbsent((Long) row[0], e -> new TreeMap<>())
                        .put((Integer) row[1], (String) row[2]));
        return partials;
    }

    /** Every envelope of the list with its supplier, in order: one statement. */
    List<Line> lines(OpeningSession session) {
        return em.createQuery(
                        "select e.sealed, o.name, e.lot, e.state, e.problem, e.ephemeral from OpeningEnvelope e, SealedBid b"
                                + " join b.organization o where e.session = :session and b.id = e.sealed"
                                + " order by e.place",
                        Object[].class)
                .setParameter("session", session)
                .getResultStream()
                .map(row -> new Line(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (OpeningEnvelope.State) row[3],
                        (String) row[4],
                        row[5] != null))
                .toList();
    }

    Optional<Bid> bid(long tender, long organization) {
        return em.createQuery(
                        "select b from Bid b where b.tender.id = :tender and b.organization.id = :organization",
                        Bid.class)
                .setParameter("tender", tender)
                .setParameter("organization", organization)
                .getResultStream()
                .findFirst();
    }

    /** The offers of an opened bid with items, schools and lots: one statement. */
    List<Offer> offers(Bid bid) {
        return em.createQuery(
                        "select o from Offer o join fetch o.item i join fetch i.school join fetch i.lot"
                                + " where o.bid = :bid order by o.id",
                        Offer.class)
                .setParameter("bid", bid)
                .getResultList();
    }

    /** Notes the packages that the financial envelope of the lot names. */
    void named(Bid bid, List<LotPackage> packages, String lot) {
        if (packages.isEmpty()) {
            return;
        }
        var known = em.createQuery("select p from BidPackage p where p.bid = :bid", BidPackage.class)
                .setParameter("bid", bid)
                .getResultList();
        for (var offered : packages) {
            var row = known.stream().filter(p -> p.says(offered)).findFirst().orElseGet(() -> {
                var made = new BidPackage(bid, offered);
                em.persist(made);
                return made;
            });
            row.namedIn(lot);
        }
    }

    /** What the audit trail says of a tender, oldest first. */
    List<AuditEntry> trail(long tender, String... acts) {
        return entries.of(tender, acts);
    }

    /** Who sealed the bid as the trail says, or else whose it is as the database says. */
    Optional<Long> supplier(Discrepancy found) {
        var sealer = found.entry() == null || found.receipt() == null
                ? null
                : em.find(AuditEntry.class, found.entry()).organization();
        if (sealer != null || found.receipt() == null) {
            return Optional.ofNullable(sealer);
        }
        return em.createQuery("select b.organization.id from SealedBid b where b.number = :number", Long.class)
                .setParameter("number", found.receipt())
                .getResultStream()
                .findFirst();
    }

    /** The name of an organisation. */
    Optional<String> name(long organization) {
        return Optional.ofNullable(em.find(Organization.class, organization)).map(Organization::name);
    }

    Account account(long id) {
        return em.find(Account.class, id);
    }

    SealedBid sealed(long id) {
        return em.find(SealedBid.class, id);
    }

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }
}
