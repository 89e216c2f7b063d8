package global.giga.bid;

import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NotFound;
import global.giga.party.Account;
import global.giga.tender.TenderDuties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What of opened bids is out of sight, and for whom (R2.3). */
@ApplicationScoped
public class Quarantine {
    @Inject
    EntityManager em;

    @Inject
    TenderDuties duties;

    /** All of a tender with their bids and suppliers, those that wait first, then as they were found. */
    List<Quarantined> all(long tender) {
        return em.createQuery(
                        "select q from Quarantined q join fetch q.bid b join fetch b.organization"
                                + " join fetch q.foundBy left join fetch q.decidedBy where b.tender.id = :tender"
                                + " order by case when q.kept is null then 0 else 1 end, q.foundAt, q.id",
                        Quarantined.class)
                .setParameter("tender", tender)
                .setHint("eclipselink.join-fetch", "q.bid.organization")
                .getResultList();
    }

    /** @throws QuarantineUndecided while something waits for a decision */
    public void requireDecided(long tender) {
        var waiting = em.createQuery(
                        "select count(q) from Quarantined q where q.bid.tender.id = :tender and q.kept is null",
                        Long.class)
                .setParameter("tender", tender)
                .getSingleResult();
        if (waiting > 0) {
            throw new QuarantineUndecided(waiting);
        }
    }

    /** Keys of the answers that the caller must not see, by bid; nobody who decides misses any. */
    public Map<Long, Set<String>> answers(Caller caller, long tender) {
        return decides(caller, tender)
                ? Map.of()
                : all(tender).stream()
                        .filter(part -> part.hidden() && part.answer() != null)
                        .collect(Collectors.groupingBy(
                                part -> part.bid().id(), Collectors.mapping(Quarantined::answer, Collectors.toSet())));
    }

    /**
     * The pages of a document that the caller must not see.
     *
     * @throws DocumentQuarantined when it is the whole document
     */
    Set<Integer> pages(Caller caller, OpenedDocument document) {
        var tender = document.bid().tender().id();
        if (decides(caller, tender)) {
            return Set.of();
        }
        var hidden = new TreeSet<Integer>();
        for (var part : hidden(document)) {
            if (part.pages() == null) {
                throw new DocumentQuarantined(document.name());
            }
            hidden.addAll(part.pages().numbers());
        }
        return hidden;
    }

    private List<Quarantined> hidden(OpenedDocument document) {
        return em.createQuery(
                        "select q from Quarantined q where q.bid = :bid and q.document = :document", Quarantined.class)
                .setParameter("bid", document.bid())
                .setParameter("document", document.document())
                .getResultStream()
                .filter(Quarantined::hidden)
                .toList();
    }

    private boolean decides(Caller caller, long tender) {
        var held = duties.of(caller, tender);
        return held.contains(Duty.OFFICER) || held.contains(Duty.SECRETARY);
    }

    Quarantined locked(long tender, long id) {
        return em.createQuery(
                        "select q from Quarantined q where q.id = :id and q.bid.tender.id = :tender", Quarantined.class)
                .setParameter("id", id)
                .setParameter("tender", tender)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Account account(Caller caller) {
        return em.getReference(Account.class, caller.account());
    }

    void add(Quarantined part) {
        em.persist(part);
        em.flush();
    }
}
