package global.giga.party;

import global.giga.audit.AuditEntry;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.letter.Address;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Locale;

/** Organisations' people in the database. */
@ApplicationScoped
public class People {
    private static final String ONE_PER_EMAIL = "account_one_per_email";

    @Inject
    EntityManager em;

    /** @throws NotFound when there is no such account */
    Account get(long id) {
        var account = em.find(Account.class, id);
        if (account == null) {
            throw new NotFound();
        }
        return account;
    }

    /** By name. */
    List<Account> of(long organization) {
        return em.createQuery(
                        "select a from Account a join fetch a.organization o where o.id = :id order by a.name, a.id",
                        Account.class)
                .setParameter("id", organization)
                .getResultList();
    }

    /** Those whose name, address or organisation holds the text, case aside; not the erased ones. */
    List<Account> find(String text, int most) {
        return em.createQuery(
                        "select a from Account a join fetch a.organization o where a.verifiedAt is not null and"
                                + " (lower(a.name) like :text escape '!' or a.email like :text escape '!'"
                                + " or lower(o.name) like :text escape '!') order by o.kind, o.name, a.name, a.id",
                        Account.class)
                .setParameter(
                        "text", "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%")
                .setMaxResults(most)
                .getResultList();
    }

    /** What the account did, newest first, at most 10,000. */
    List<AuditEntry> acts(long account) {
        return em.createQuery(
                        "select e from AuditEntry e where e.account = :account order by e.number desc",
                        AuditEntry.class)
                .setParameter("account", account)
                .setMaxResults(10_000)
                .getResultList();
    }

    /** How many active people look after the organisation's people. */
    long administrators(long organization) {
        return em.createQuery(
                        "select count(a) from Account a where a.organization.id = :id and a.administrator = true"
                                + " and a.deactivatedAt is null",
                        Long.class)
                .setParameter("id", organization)
                .getSingleResult();
    }

    /** Makes whoever else changes the organisation's people wait until this is done. */
    void lock(Organization organization) {
        em.lock(organization, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Makes whoever else changes the account wait until this is done. */
    void lock(Account account) {
        em.lock(account, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Who looks after the people of companies with the name, or with the number in the country. */
    List<Account> administratorsOfTwins(Enrolment enrolment) {
        return em.createQuery(
                        "select a from Account a join fetch a.organization o where a.administrator = true and"
                                + " a.deactivatedAt is null and (lower(o.name) = :name or o.country = :country and"
                                + " o.registrationNumber = :number)",
                        Account.class)
                .setParameter("name", enrolment.company().toLowerCase(Locale.ROOT))
                .setParameter("country", enrolment.country())
                .setParameter("number", enrolment.number())
                .getResultList();
    }

    /** @throws AddressTaken when another account has the address, one that came at the same moment too */
    void add(Account account) {
        flush(account, () -> em.persist(account));
    }

    /** @throws AddressTaken when another account has the address */
    void move(Account account, Address to) {
        flush(account, () -> account.move(to));
    }

    private void flush(Account account, Runnable change) {
        try {
            change.run();
            em.flush();
        } catch (PersistenceException e) {
            if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains(ONE_PER_EMAIL)) {
                throw new AddressTaken(account.email());
            }
            throw e;
        }
    }

    boolean otherPortalAdministrators(Account than) {
        return em.createQuery(
                                "select count(a) from Account a where a.role = :role and a.deactivatedAt is null and a.id <> :id",
                                Long.class)
                        .setParameter("role", Role.ADMIN)
                        .setParameter("id", than.id())
                        .getSingleResult()
                > 0;
    }
}
