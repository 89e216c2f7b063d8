package global.giga.tender.outage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The periods in the database. */
@ApplicationScoped
public class Availability {
    @Inject
    EntityManager em;

    /** Whether this node is the heart for so long; of several that ask at once, one is. */
    boolean lease(Instant now, Duration time) {
        return em.createNativeQuery("update availability_lease set taken_till = ?1 where id = 1 and taken_till <= ?2")
                        .setParameter(1, OffsetDateTime.ofInstant(now.plus(time), ZoneOffset.UTC))
                        .setParameter(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    /** The newest period, for this transaction alone. */
    Optional<UpInterval> newest() {
        return em.createQuery("select u from UpInterval u order by u.endedAt desc, u.id desc", UpInterval.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(found -> em.find(UpInterval.class, found.id(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those that ended since then, in order; the one before them is among them, so that no outage is cut. */
    List<Outages.Up> since(Instant from) {
        var before = em.createQuery(
                        "select u from UpInterval u where u.endedAt < :from order by u.endedAt desc", UpInterval.class)
                .setParameter("from", from)
                .setMaxResults(1)
                .getResultStream()
                .map(u -> u.up().end())
                .findFirst();
        return em.createQuery(
                        "select u from UpInterval u where u.endedAt >= :from order by u.startedAt", UpInterval.class)
                .setParameter("from", before.orElse(from))
                .getResultStream()
                .map(UpInterval::up)
                .toList();
    }

    void add(UpInterval interval) {
        em.persist(interval);
        em.flush();
    }
}
