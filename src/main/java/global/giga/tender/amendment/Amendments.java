package global.giga.tender.amendment;

import global.giga.party.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Amendments in the database; each method is one statement. */
@ApplicationScoped
public class Amendments {
    @Inject
    EntityManager em;

    /** What has been published of a tender, oldest first. */
    public List<Revision> published(long tender) {
        return em.createQuery(
                        "select a from Amendment a where a.tender.id = :tender and a.publishedAt is not null"
                                + " order by a.number",
                        Amendment.class)
                .setParameter("tender", tender)
                .getResultStream()
                .map(Revision::of)
                .toList();
    }

    /** Government ids of the schools that published amendments have taken out. */
    public Set<String> takenOut(long tender) {
        return em.createQuery(
                        "select a from Amendment a where a.tender.id = :tender and a.publishedAt is not null",
                        Amendment.class)
                .setParameter("tender", tender)
                .getResultStream()
                .flatMap(amendment -> amendment.takenOut().stream())
                .map(TakenOut::school)
                .collect(Collectors.toSet());
    }

    /** The one that is not published. */
    Optional<Amendment> draft(long tender) {
        return em.createQuery(
                        "select a from Amendment a left join fetch a.draftedBy where a.tender.id = :tender"
                                + " and a.publishedAt is null",
                        Amendment.class)
                .setParameter("tender", tender)
                .getResultStream()
                .findFirst();
    }

    /** Whether an extension after an outage waits to be published. */
    public boolean extensionWaits(long tender) {
        return em.createQuery(
                                "select count(a) from Amendment a where a.tender.id = :tender"
                                        + " and a.publishedAt is null and a.outageTill is not null",
                                Long.class)
                        .setParameter("tender", tender)
                        .getSingleResult()
                > 0;
    }

    /** Until when outages have been made good by what is published; empty for none. */
    Optional<Instant> madeGoodTill(long tender) {
        return em.createQuery(
                        "select a.outageTill from Amendment a where a.tender.id = :tender"
                                + " and a.publishedAt is not null and a.outageTill is not null order by a.outageTill desc",
                        Instant.class)
                .setParameter("tender", tender)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Account account(long id) {
        return em.find(Account.class, id);
    }

    void add(Amendment amendment) {
        em.persist(amendment);
        em.flush();
    }

    void remove(Amendment amendment) {
        em.remove(amendment);
        em.flush();
    }
}
