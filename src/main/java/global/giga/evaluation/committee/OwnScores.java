package global.giga.evaluation.committee;

import global.giga.party.Account;
import global.giga.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Scores of single members, closed sheets and votes in the database. */
@ApplicationScoped
public class OwnScores {
    @Inject
    EntityManager em;

    /** What one member gave, for all bids of a tender: one statement. */
    public List<OwnScore> of(long account, long tender) {
        return em.createQuery(
                        "select s from OwnScore s join fetch s.bid b where s.account.id = :account and b.tender.id = :tender",
                        OwnScore.class)
                .setParameter("account", account)
                .setParameter("tender", tender)
                .getResultList();
    }

    /** What everybody ever gave, by bid and criterion: one statement. */
    public List<OwnScore> all(long tender) {
        return em.createQuery(
                        "select s from OwnScore s join fetch s.bid b join fetch s.account where b.tender.id = :tender"
                                + " order by b.id, s.criterion, s.id",
                        OwnScore.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    /** How many complete scores the account gave, by tender: one statement. */
    public Map<Long, Long> given(long account) {
        return em.createQuery(
                        "select s.bid.tender.id, count(s.id) from OwnScore s where s.account.id = :account"
                                + " and s.points is not null and s.reason <> '' group by s.bid.tender.id",
                        Object[].class)
                .setParameter("account", account)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** How many complete scores each account gave in the tender: one statement. */
    public Map<Long, Long> counts(long tender) {
        return em.createQuery(
                        "select s.account.id, count(s.id) from OwnScore s where s.bid.tender.id = :tender"
                                + " and s.points is not null and s.reason <> '' group by s.account.id",
                        Object[].class)
                .setParameter("tender", tender)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    /** The closed sheets of the tender: one statement. */
    public List<HandedIn> handedIn(long tender) {
        return em.createQuery(
                        "select h from HandedIn h join fetch h.account where h.tender.id = :tender order by h.at, h.id",
                        HandedIn.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    public List<Vote> votes(long tender) {
        return em.createQuery(
                        "select v from Vote v join fetch v.account where v.tender.id = :tender order by v.votedAt, v.id",
                        Vote.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    /** The sheets of the tender that were opened again, newest first: one statement. */
    public List<ReturnedSheet> returned(long tender) {
        return em.createQuery(
                        "select r from ReturnedSheet r join fetch r.account join fetch r.by where r.tender.id = :tender"
                                + " order by r.at desc, r.id desc",
                        ReturnedSheet.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    /** Sheets and votes that hold no more; what they said is kept elsewhere. */
    public void remove(Object entity) {
        em.remove(entity);
        em.flush();
    }

    public Account account(long id) {
        return em.getReference(Account.class, id);
    }

    /** Acts on the scores of a tender wait for each other, so that none comes between a check and what follows. */
    public void lock(Tender tender) {
        em.lock(tender, LockModeType.PESSIMISTIC_WRITE);
    }

    public void add(Object entity) {
        em.persist(entity);
        em.flush();
    }
}
