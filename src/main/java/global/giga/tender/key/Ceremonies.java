package global.giga.tender.key;

import global.giga.party.Account;
import global.giga.seal.EnvelopeKind;
import global.giga.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Ceremonies, holders' keys and tenders' keys in the database. */
@ApplicationScoped
public class Ceremonies {
    @Inject
    EntityManager em;

    /** The last ceremony of the tender that is not over. */
    Optional<KeyCeremony> current(long tender) {
        return em.createQuery(
                        "select c from KeyCeremony c where c.tender.id = :tender and c.endedAt is null"
                                + " order by c.epoch desc",
                        KeyCeremony.class)
                .setParameter("tender", tender)
                .setMaxResults(1)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "c.positions.account")
                .setHint("eclipselink.batch", "c.positions.holderKey")
                .getResultStream()
                .findFirst();
    }

    /** The same of each of the tenders, with places and dealings: at most four statements. */
    Map<Long, KeyCeremony> current(Collection<Long> tenders) {
        return em.createQuery(
                        "select c from KeyCeremony c where c.tender.id in :tenders and c.endedAt is null"
                                + " order by c.epoch",
                        KeyCeremony.class)
                .setParameter("tenders", tenders)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "c.positions.account")
                .setHint("eclipselink.batch", "c.dealings")
                .getResultStream()
                .collect(Collectors.toMap(c -> c.tender().id(), c -> c, (before, last) -> last));
    }

    Optional<KeyCeremony> ofEpoch(long tender, int epoch) {
        return em.createQuery(
                        "select c from KeyCeremony c where c.tender.id = :tender and c.epoch = :epoch",
                        KeyCeremony.class)
                .setParameter("tender", tender)
                .setParameter("epoch", epoch)
                .getResultStream()
                .findFirst();
    }

    int nextEpoch(long tender) {
        var last = em.createQuery("select max(c.epoch) from KeyCeremony c where c.tender.id = :tender", Integer.class)
                .setParameter("tender", tender)
                .getSingleResult();
        return last == null ? 0 : last + 1;
    }

    /** Those in which the account has a place and that are not over, oldest first. */
    List<KeyCeremony> ofAccount(long account) {
        return em.createQuery(
                        "select c from KeyCeremony c join c.positions p where p.account.id = :account"
                                + " and c.endedAt is null order by c.id",
                        KeyCeremony.class)
                .setParameter("account", account)
                .getResultList();
    }

    Optional<HolderKey> holderKey(long account) {
        return em.createQuery(
                        "select k from HolderKey k where k.account.id = :account and k.replacedAt is null"
                                + " order by k.id desc",
                        HolderKey.class)
                .setParameter("account", account)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<RecoveryKey> recoveryKey() {
        return em.createQuery(
                        "select k from RecoveryKey k where k.replacedAt is null order by k.id desc", RecoveryKey.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<TenderKey> key(long tender, EnvelopeKind kind) {
        return em.createQuery(
                        "select k from TenderKey k join fetch k.ceremony where k.tender.id = :tender and k.kind = :kind",
                        TenderKey.class)
                .setParameter("tender", tender)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }

    void dropKeys(long tender) {
        em.createQuery("delete from TenderKey k where k.tender.id = :tender")
                .setParameter("tender", tender)
                .executeUpdate();
    }

    /** Acts on a tender's keys wait for each other. */
    Tender lock(Tender tender) {
        em.lock(tender, LockModeType.PESSIMISTIC_WRITE);
        return tender;
    }

    /** So do those on a person's key. */
    Account lockedAccount(long id) {
        return em.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    void flush() {
        em.flush();
    }
}
