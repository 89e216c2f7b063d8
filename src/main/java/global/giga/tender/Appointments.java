package global.giga.tender;

import global.giga.party.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Appointments in the database. */
@ApplicationScoped
public class Appointments {
    @Inject
    EntityManager em;

    /** Everybody who ever had a duty in the tender, in the order of appointment: one statement. */
    List<Appointment> of(long tender) {
        return em.createQuery(
                        "select a from Appointment a join fetch a.account p join fetch p.organization"
                                + " join fetch a.tender t where t.id = :tender order by a.beganAt, a.id",
                        Appointment.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    /** The lasting duties of an account in all tenders: one statement. */
    List<Appointment> ofAccount(long account) {
        return em.createQuery(
                        "select a from Appointment a join fetch a.account p join fetch p.organization"
                                + " join fetch a.tender where a.account.id = :account and a.endedAt is null",
                        Appointment.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** The people of the procuring entity whose accounts are open, by name. */
    List<Account> staff() {
        return em.createQuery(
                        "select a from Account a join fetch a.organization o where a.deactivatedAt is null"
                                + " and o.kind = global.giga.party.Organization.Kind.BUYER"
                                + " and a.role <> global.giga.kernel.Role.ADMIN order by a.name, a.id",
                        Account.class)
                .getResultList();
    }

    Account account(long id) {
        return em.find(Account.class, id);
    }

    /** Changes of a tender's team wait for each other. */
    void lock(Tender tender) {
        em.lock(tender, LockModeType.PESSIMISTIC_WRITE);
    }

    void add(Appointment appointment) {
        em.persist(appointment);
        em.flush();
    }
}
