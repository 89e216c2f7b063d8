package global.giga.notice;

import global.giga.kernel.NotFound;
import global.giga.party.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Notices and what people want of them, in the database. */
@ApplicationScoped
public class NoticeBook {
    private static final int CHUNK = 500;

    @Inject
    EntityManager em;

    /** What the accounts chose for the kind; nothing of those who chose nothing. */
    List<Preference> preferences(NoticeKind kind, Collection<Long> accounts) {
        return chunks(accounts).stream()
                .flatMap(ids -> em.createQuery(
                                "select p from Preference p where p.kind = :kind and p.account in :ids",
                                Preference.class)
                        .setParameter("kind", kind)
                        .setParameter("ids", ids)
                        .getResultStream())
                .toList();
    }

    /** Who of the accounts was told of the occasion before. */
    Set<Long> told(Occasion of, Collection<Long> accounts) {
        return chunks(accounts).stream()
                .flatMap(ids -> em.createQuery(
                                "select n.account from Notice n where n.kind = :kind and n.tender = :tender"
                                        + " and n.occasion = :occasion and n.account in :ids",
                                Long.class)
                        .setParameter("kind", of.kind())
                        .setParameter("tender", of.tender())
                        .setParameter("occasion", of.name())
                        .setParameter("ids", ids)
                        .getResultStream())
                .collect(Collectors.toSet());
    }

    private static List<List<Long>> chunks(Collection<Long> ids) {
        var all = List.copyOf(ids);
        var chunks = new ArrayList<List<Long>>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }

    /** What the account chose, of all kinds. */
    List<Preference> preferences(long account) {
        return em.createQuery("select p from Preference p where p.account = :account", Preference.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** The suppliers' people whose accounts are open and verified. */
    List<Account> suppliers() {
        return em.createQuery(
                        "select a from Account a join fetch a.organization where a.deactivatedAt is null and"
                                + " a.verifiedAt is not null and a.role = global.giga.kernel.Role.SUPPLIER order by a.id",
                        Account.class)
                .getResultList();
    }

    List<Account> people(long organization) {
        return em.createQuery(
                        "select a from Account a where a.organization.id = :id and a.deactivatedAt is null order by a.id",
                        Account.class)
                .setParameter("id", organization)
                .getResultList();
    }

    List<Notice> list(long account, int first, int most) {
        return em.createQuery(
                        "select n from Notice n where n.account = :account and n.shown = true"
                                + " order by n.at desc, n.id desc",
                        Notice.class)
                .setParameter("account", account)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    long count(long account, boolean unread) {
        return em.createQuery(
                        "select count(n) from Notice n where n.account = :account and n.shown = true"
                                + (unread ? " and n.readAt is null" : ""),
                        Long.class)
                .setParameter("account", account)
                .getSingleResult();
    }

    /** @throws NotFound when the account has no such notice */
    Notice own(long account, long id) {
        var notice = em.find(Notice.class, id);
        if (notice == null || !notice.belongsTo(account)) {
            throw new NotFound();
        }
        return notice;
    }

    int readAll(long account, Instant now) {
        return em.createQuery("update Notice n set n.readAt = :now where n.account = :account and n.readAt is null")
                .setParameter("now", now)
                .setParameter("account", account)
                .executeUpdate();
    }

    int forget(Instant before) {
        return em.createQuery("delete from Notice n where n.at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    /** Waits until no other node goes a round. */
    void turn() {
        em.find(Turn.class, Turn.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    void add(Notice notice) {
        em.persist(notice);
    }

    void add(Preference preference) {
        em.persist(preference);
    }

    void flush() {
        em.flush();
    }
}
