package global.giga.tender.question;

import global.giga.party.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Questions and answers in the database; each method is one statement. */
@ApplicationScoped
public class Clarifications {
    @Inject
    EntityManager em;

    /** What the organisation asked and nobody has answered in public, newest first. */
    List<Clarification> unanswered(long tender, long organization) {
        return em.createQuery(
                        "select c from Clarification c left join c.answer a where c.tender.id = :tender"
                                + " and c.organization.id = :organization and (a is null or a.publishedAt is null)"
                                + " order by c.askedAt desc, c.id desc",
                        Clarification.class)
                .setParameter("tender", tender)
                .setParameter("organization", organization)
                .getResultList();
    }

    /** What waits for an answer, oldest first. */
    List<Clarification> waiting(long tender) {
        return em.createQuery(
                        "select c from Clarification c where c.tender.id = :tender and c.answer is null"
                                + " order by c.askedAt, c.id",
                        Clarification.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    long countWaiting(long tender) {
        return em.createQuery(
                        "select count(c) from Clarification c where c.tender.id = :tender and c.answer is null",
                        Long.class)
                .setParameter("tender", tender)
                .getSingleResult();
    }

    /** Those of the ids that belong to the tender, with whoever else answers them waiting for this transaction. */
    List<Clarification> locked(long tender, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select c from Clarification c where c.tender.id = :tender and c.id in :ids order by c.id",
                                Clarification.class)
                        .setParameter("tender", tender)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    /** What everybody reads, newest first. */
    List<Answer> published(long tender) {
        return em.createQuery(
                        "select a from Answer a where a.tender.id = :tender and a.publishedAt is not null"
                                + " order by a.number desc",
                        Answer.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    /** What waits for an amendment, oldest first. */
    List<Answer> held(long tender) {
        return em.createQuery(
                        "select a from Answer a where a.tender.id = :tender and a.publishedAt is null order by a.id",
                        Answer.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    int lastNumber(long tender) {
        var last = em.createQuery("select max(a.number) from Answer a where a.tender.id = :tender", Integer.class)
                .setParameter("tender", tender)
                .getSingleResult();
        return last == null ? 0 : last;
    }

    /** The organisations that asked something. */
    public Set<Long> askers(long tender) {
        return Set.copyOf(em.createQuery(
                        "select distinct c.organization.id from Clarification c where c.tender.id = :tender",
                        Long.class)
                .setParameter("tender", tender)
                .getResultList());
    }

    /** Publishes what was held back for the amendment of that number. */
    public void publishHeld(long tender, int amendment, Instant now) {
        var number = lastNumber(tender);
        for (var answer : held(tender)) {
            answer.publish(++number, amendment, now);
        }
    }

    /** What was held back waits for an answer again. */
    public void releaseHeld(long tender) {
        for (var answer : held(tender)) {
            em.createQuery("select c from Clarification c where c.answer = :answer", Clarification.class)
                    .setParameter("answer", answer)
                    .getResultList()
                    .forEach(Clarification::reopen);
            em.flush();
            em.remove(answer);
        }
    }

    Account account(long id) {
        return em.find(Account.class, id);
    }

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }
}
