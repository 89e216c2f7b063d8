package global.giga.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The letters that wait; each leaves in a transaction of its own, so that none waits for another. */
@ApplicationScoped
public class Outbox {
    private static final Logger LOG = System.getLogger(Outbox.class.getName());
    private static final Duration TURN = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    EntityManager em;

    @Inject
    MailServer server;

    @Inject
    Clock clock;

    /** Whether this node carries letters for the next minute; it asks again for each letter. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean take(String node) {
        var now = clock.instant();
        return em.find(Round.class, Round.ONLY, LockModeType.PESSIMISTIC_WRITE).take(node, now, now.plus(TURN));
    }

    /** The letters whose time has come, oldest first. */
    @Transactional
    List<Long> due(int most) {
        return em.createQuery(
                        "select l.id from Letter l where l.state = :waiting and l.dueAt <= :now order by l.id",
                        Long.class)
                .setParameter("waiting", Letter.State.WAITING)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    /** Sends the letter and marks it sent; a letter that another node has sent meanwhile stays as it is. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void deliver(long id) {
        var letter = em.find(Letter.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (letter == null || !letter.due(clock.instant())) {
            return;
        }
        try {
            server.deliver(letter);
            letter.sent(clock.instant());
        } catch (NotDelivered e) {
            LOG.log(
                    Level.WARNING,
                    "Letter {0} was not taken: {1}",
                    letter.messageId(),
                    e.getCause().getClass());
            if (e.forGood()) {
                letter.refused();
            } else {
                letter.delayed(clock.instant());
            }
        }
    }

    /** Forgets to whom letters went more than 30 days ago. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int clear() {
        return em.createQuery("delete from Letter l where l.state <> :waiting and l.writtenAt < :before")
                .setParameter("waiting", Letter.State.WAITING)
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}
