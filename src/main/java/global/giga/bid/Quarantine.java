package global.giga.bid;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NotFound;
import global.giga.notice.NoticeKind;
import global.giga.party.Account;
import global.giga.tender.Tender;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
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

    @Inject
    TenderNews news;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

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

    /** Keys of the answers and ids of the whole documents that the caller must not see, by bid; who decides misses none. */
    public Map<Long, Set<String>> hidden(Caller caller, long tender) {
        return decides(caller, tender)
                ? Map.of()
                : all(tender).stream()
                        .filter(part -> part.hidden() && part.pages() == null)
                        .collect(Collectors.groupingBy(
                                part -> part.bid().id(), Collectors.mapping(Quarantined::what, Collectors.toSet())));
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
        for (var part : parts(document.bid(), document.document())) {
            if (part.pages() == null) {
                throw new DocumentQuarantined(document.name());
            }
            hidden.addAll(part.pages().numbers());
        }
        return hidden;
    }

    /**
     * Passes a document that its supplier sent after the opening, when the caller may see it.
     *
     * @throws DocumentQuarantined when it shows a price, for those who judge
     */
    public void requireShown(Caller caller, Bid bid, String document, String name) {
        if (!decides(caller, bid.tender().id()) && !parts(bid, document).isEmpty()) {
            throw new DocumentQuarantined(name);
        }
    }

    private List<Quarantined> parts(Bid bid, String document) {
        return em.createQuery(
                        "select q from Quarantined q where q.bid = :bid and q.document = :document", Quarantined.class)
                .setParameter("bid", bid)
                .setParameter("document", document)
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

    /**
     * Puts a document that its supplier sent after the opening out of the sight of those who judge, at once.
     *
     * @param document under which it is kept
     * @param found what was seen, without the figure
     * @throws QuarantineUnexplained when it does not say what was seen
     */
    public Quarantined later(Caller caller, Bid bid, String document, String name, String found) {
        return put(
                caller, bid.tender(), Quarantined.later(bid, document, name, found, account(caller), clock.instant()));
    }

    /** Keeps it and tells those who decide. */
    Quarantined put(Caller caller, Tender tender, Quarantined part) {
        em.persist(part);
        em.flush();
        audit.record("price.found", caller, part.facts());
        news.tell(
                duties.holders(tender.id(), duty -> duty == Duty.OFFICER || duty == Duty.SECRETARY),
                NoticeKind.PRICE_FOUND,
                tender,
                "/staff/quarantine?tender=" + tender.id());
        return part;
    }
}
