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

    /** The ids of all of a tender, oldest first. */
    List<Long> ids(long tender) {
        return em.createQuery("select r.id from PlanRun r where r.tender.id = :tender order by r.id", Long.class)
                .setParameter("tender", tender)
                .getResultList();
    }

    List<PlanRun> of(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select r from PlanRun r where r.id in :ids order by r.id", PlanRun.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** @throws NotFound when the tender has no such run */
    void require(long tender, long id) {
        var count = em.createQuery(
                        "select count(r) from PlanRun r where r.tender.id = :tender and r.id = :id", Long.class)
                .setParameter("tender", tender)
                .setParameter("id", id)
                .getSingleResult();
        if (count == 0) {
            throw new NotFound();
        }
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

    /** For a change: one after the other. Empty when there is none any more. */
    Optional<PlanRun> locked(long id) {
        return Optional.ofNullable(em.find(PlanRun.class, id, LockModeType.PESSIMISTIC_WRITE));
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

    /** What the chair means to award otherwise, oldest first. */
    List<PlanDeparture> departures(long run) {
        return em.createQuery("select d from PlanDeparture d where d.plan = :run order by d.id", PlanDeparture.class)
                .setParameter("run", run)
                .getResultList();
    }

    /** The same of a run of the tender; none of another's. */
    List<PlanDeparture> departures(long tender, long run) {
        return em.createQuery(
                        "select d from PlanDeparture d, PlanRun r where r.id = d.plan and r.tender.id = :tender"
                                + " and r.id = :run order by d.id",
                        PlanDeparture.class)
                .setParameter("tender", tender)
                .setParameter("run", run)
                .getResultList();
    }

    /** @throws NotFound when the run has no such departure */
    PlanDeparture departure(long run, long id) {
        return Optional.ofNullable(em.find(PlanDeparture.class, id))
                .filter(d -> d.plan() == run)
                .orElseThrow(NotFound::new);
    }

    void add(PlanDeparture departure) {
        em.persist(departure);
    }

    void remove(PlanDeparture departure) {
        em.remove(departure);
    }

    /** The schools of a tender in their order: id in the country, name, code of the lot; one statement. */
    List<PlanSchool.Place> places(long tender) {
        return em.createQuery(
                        "select s.govtId, s.name, l.code, l.title, i.pupils from Item i join i.lot l join i.school s"
                                + " where l.tender.id = :tender order by l.position, i.position",
                        Object[].class)
                .setParameter("tender", tender)
                .getResultStream()
                .map(PlanSchool.Place::of)
                .toList();
    }

    void add(PlanRun run) {
        em.persist(run);
        em.flush();
    }
}
