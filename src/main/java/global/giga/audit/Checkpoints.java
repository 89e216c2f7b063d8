package global.giga.audit;

import global.giga.kernel.Service;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The signed ends of the chain, for everybody to read. */
@Service
@PermitAll
public class Checkpoints {
    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * A checkpoint with its time-stamp.
     *
     * @param stamp null while there is none
     */
    public record Line(AuditCheckpoint checkpoint, AuditStamp stamp) {}

    /** Those before a number, newest first; for the newest of all {@code Long.MAX_VALUE}. */
    public List<Line> before(long id, int most) {
        return em.createQuery(
                        "select c, s from AuditCheckpoint c left join AuditStamp s on s.checkpoint = c.id"
                                + " where c.id < :id order by c.id desc",
                        Object[].class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Line((AuditCheckpoint) row[0], (AuditStamp) row[1]))
                .toList();
    }

    /** Those that wait for a time-stamp, oldest first. */
    List<AuditCheckpoint> unstamped(int most) {
        return em.createQuery(
                        "select c from AuditCheckpoint c where not exists"
                                + " (select s from AuditStamp s where s.checkpoint = c.id) order by c.id",
                        AuditCheckpoint.class)
                .setMaxResults(most)
                .getResultList();
    }

    void add(AuditStamp stamp) {
        em.persist(stamp);
    }

    /** Whether this node does the work for so long; of several that ask at once, one gets it. */
    boolean lease(Duration time) {
        var now = clock.instant();
        return em.createNativeQuery("update audit_lease set taken_till = ?1 where id = 1 and taken_till <= ?2")
                        .setParameter(1, OffsetDateTime.ofInstant(now.plus(time), ZoneOffset.UTC))
                        .setParameter(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }
}
