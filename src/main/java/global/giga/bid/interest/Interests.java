package global.giga.bid.interest;

import global.giga.party.Account;
import global.giga.party.Organization;
import global.giga.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Suppliers who bid and declarations on them, in the database. */
@ApplicationScoped
public class Interests {
    /* A bid is the last revision, unless withdrawn; nobody learns of one before the deadline (R4.4). */
    private static final String BIDDERS = " from Organization o left join Interest i on i.organization = o"
            + " and i.tender.id = :tender and i.account.id = :account where exists (select t.id from Tender t"
            + " where t.id = :tender and t.status not in (global.giga.tender.TenderStatus.DRAFT,"
            + " global.giga.tender.TenderStatus.CANCELLED) and (t.closesAt <= :now"
            + " or t.status <> global.giga.tender.TenderStatus.PUBLISHED)) and o.id in (select s.organization.id from"
            + " SealedBid s where s.tender.id = :tender and s.withdrawnAt is null and not exists (select l.id from"
            + " SealedBid l where l.tender.id = :tender and l.organization.id = s.organization.id"
            + " and l.revision > s.revision)) order by o.name, o.id";

    @Inject
    EntityManager em;

    /** The suppliers who bid, by name, with what the account declared; none before the deadline: one statement. */
    List<Bidder> of(long account, long tender, Instant now) {
        return em.createQuery("select o.id, o.name, i.conflict, i.reason, i.declaredAt" + BIDDERS, Object[].class)
                .setParameter("now", now)
                .setParameter("account", account)
                .setParameter("tender", tender)
                .getResultStream()
                .map(row -> new Bidder(
                        (Long) row[0], (String) row[1], Boolean.TRUE.equals(row[2]), (String) row[3], (Instant) row[4]))
                .toList();
    }

    /** Those of the tenders in which the account has not declared on every supplier who bid: one statement. */
    Set<Long> undeclared(long account, List<Long> tenders) {
        return tenders.isEmpty()
                ? Set.of()
                : Set.copyOf(em.createQuery(
                                "select distinct t.id from SealedBid s join s.tender t join s.organization o"
                                        + " where t.id in :tenders and s.withdrawnAt is null and not exists"
                                        + " (select l.id from SealedBid l where l.tender = t and l.organization = o"
                                        + " and l.revision > s.revision) and not exists (select i.id from Interest i"
                                        + " where i.tender = t and i.organization = o and i.account.id = :account)",
                                Long.class)
                        .setParameter("tenders", tenders)
                        .setParameter("account", account)
                        .getResultList());
    }

    /** Every declaration in the tender with its person and supplier, by supplier: one statement. */
    List<Interest> all(long tender) {
        return em.createQuery(
                        "select i from Interest i join fetch i.account join fetch i.organization o"
                                + " where i.tender.id = :tender order by o.name, i.id",
                        Interest.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    Optional<Interest> stored(long account, long tender, long organization) {
        return em.createQuery(
                        "select i from Interest i where i.account.id = :account and i.tender.id = :tender"
                                + " and i.organization.id = :organization",
                        Interest.class)
                .setParameter("account", account)
                .setParameter("tender", tender)
                .setParameter("organization", organization)
                .getResultStream()
                .findFirst();
    }

    /** The standing conflicts of an account in all tenders, newest first: one statement. */
    List<Interest> conflicts(long account) {
        return em.createQuery(
                        "select i from Interest i join fetch i.tender join fetch i.organization"
                                + " where i.account.id = :account and i.conflict = true order by i.declaredAt desc, i.id",
                        Interest.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** Declarations in a tender wait for each other. */
    void lock(Tender tender) {
        em.lock(tender, LockModeType.PESSIMISTIC_WRITE);
    }

    Account account(long id) {
        return em.getReference(Account.class, id);
    }

    Organization organization(long id) {
        return em.getReference(Organization.class, id);
    }

    void add(Interest interest) {
        em.persist(interest);
    }

    void flush() {
        em.flush();
    }
}
