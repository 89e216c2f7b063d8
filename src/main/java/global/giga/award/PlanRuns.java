package global.giga.award;

import global.giga.award.PlanRun.Kind;
import global.giga.award.PlanRun.State;
import global.giga.kernel.NotFound;
import global.giga.kernel.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Plans and what waits for the planner, in the database. */
@ApplicationScoped
class PlanRuns {
    @Inject
    EntityManager em;

    /** All of a tender, oldest first. */
    List<PlanRun> of(long tender) {
        return em.createQuery("select r from PlanRun r where r.tender.id = :tender order by r.id", PlanRun.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    /** The newest for the same problem that neither failed nor was cancelled. */
    Optional<PlanRun> same(long tender, Kind kind, Sha256 digest) {
        return em.createQuery(
                        "select r from PlanRun r where r.tender.id = :tender and r.kind = :kind and r.digest = :digest"
                                + " and r.state not in :dead order by r.id desc",
                        PlanRun.class)
                .setParameter("tender", tender)
                .setParameter("kind", kind)
                .setParameter("digest", digest)
                .setParameter("dead", List.of(State.CANCELLED, State.FAILED))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFound when the tender has no such run */
    PlanRun get(long tender, long id) {
        return Optional.ofNullable(em.find(PlanRun.class, id))
                .filter(run -> run.tender().id() == tender)
                .orElseThrow(NotFound::new);
    }

    /** For a change: one after the other. @throws NotFound when there is none */
    PlanRun locked(long id) {
        return Optional.ofNullable(em.find(PlanRun.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
    }

    /** Those that nobody works at, oldest first. */
    List<Long> waiting(Instant now) {
        return em.createQuery(
                        "select r.id from PlanRun r where r.state = :waiting"
                                + " or r.state = :running and r.leaseUntil < :now order by r.id",
                        Long.class)
                .setParameter("waiting", State.WAITING)
                .setParameter("running", State.RUNNING)
                .setParameter("now", now)
                .getResultList();
    }

    /** Forgets all plans of a kind that no award rests on. */
    void remove(long tender, Kind kind) {
        em.createQuery("delete from PlanRun r where r.tender.id = :tender and r.kind = :kind")
                .setParameter("tender", tender)
                .setParameter("kind", kind)
                .executeUpdate();
    }

    void add(PlanRun run) {
        em.persist(run);
        em.flush();
    }
}
