package global.giga.evaluation;

import global.giga.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decisions on whole bids in the database. */
@ApplicationScoped
public class Exclusions {
    @Inject
    EntityManager em;

    /** Every decision in a tender, in their order, with bid and supplier: one statement. */
    List<EligibilityChange> of(long tender) {
        return em.createQuery(
                        "select c from EligibilityChange c join fetch c.bid b join fetch b.organization"
                                + " where c.tender.id = :tender order by c.number",
                        EligibilityChange.class)
                .setParameter("tender", tender)
                .setHint("eclipselink.join-fetch", "c.bid.organization")
                .getResultList();
    }

    /** The bids that do not count, with the decision that says so, by id of the bid. */
    public Map<Long, EligibilityChange> out(long tender) {
        var last = new LinkedHashMap<Long, EligibilityChange>();
        of(tender).forEach(change -> last.put(change.bid().id(), change));
        last.values().removeIf(change -> change.kind().status() == null);
        return last;
    }

    /** Makes other acts on the tender wait, and sees what they did. */
    void lock(Tender tender) {
        em.flush();
        em.refresh(tender, LockModeType.PESSIMISTIC_WRITE);
    }

    void add(EligibilityChange change) {
        em.persist(change);
        em.flush();
    }
}
