package global.giga.bid;

import global.giga.kernel.Caller;
import global.giga.kernel.Mbps;
import global.giga.kernel.NotFound;
import global.giga.party.Organization;
import global.giga.tender.Item;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The drafts of bids in the database, each with the rows of its price schedule; the rows are sifted in memory. */
@ApplicationScoped
public class Drafts {
    private static final int FEW = 200;

    @Inject
    EntityManager em;

    @Inject
    Tenders tenders;

    @Inject
    Safes safes;

    /** A tender that suppliers know of. @throws NotFound unless it is published */
    Tender tender(long id, Instant now) {
        var tender = tenders.get(id);
        if (tender.statusAt(now) == TenderStatus.DRAFT) {
            throw new NotFound();
        }
        return tender;
    }

    /** The draft of the caller's organization. */
    Optional<OpenDraft> find(Caller caller, long tender) {
        return query("select d from Draft d join fetch d.tender join fetch d.key", caller, tender)
                .getResultStream()
                .findFirst()
                .map(this::opened);
    }

    /** @throws NotFound when there is none */
    OpenDraft own(Caller caller, long tender) {
        return find(caller, tender).orElseThrow(NotFound::new);
    }

    /**
     * The draft, with everybody else who wants to change it waiting until this transaction ends.
     *
     * @throws NotFound when there is none, also because a colleague has just sealed it
     */
    OpenDraft locked(Caller caller, long tender) {
        return query("select d from Draft d", caller, tender)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(this::opened)
                .orElseThrow(NotFound::new);
    }

    private TypedQuery<Draft> query(String select, Caller caller, long tender) {
        return em.createQuery(select + " where d.tender.id = :tender and d.key.organization = :own", Draft.class)
                .setParameter("tender", tender)
                .setParameter("own", caller.organization());
    }

    private OpenDraft opened(Draft draft) {
        return new OpenDraft(draft, safes.of(draft.key()));
    }

    /** Makes colleagues who start or submit a bid at the same time wait for each other. */
    void lock(Organization organization) {
        em.lock(organization, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A new draft with an empty row for each item. */
    OpenDraft create(Tender tender, Organization organization, List<Item> items) {
        var key = safes.key(organization.id());
        var safe = safes.of(key);
        var draft = new OpenDraft(new Draft(tender, key, safe), safe);
        em.persist(draft.stored());
        em.flush();
        items.forEach(item -> add(draft, item, 1));
        em.flush();
        return draft;
    }

    /** Adds an empty row. */
    DraftOffer add(OpenDraft draft, Item item, int ordinal) {
        var offer = draft.newOffer(item, ordinal);
        em.persist(offer.row());
        return offer;
    }

    /** Ids of the tenders for which the caller's organization has a draft. */
    List<Long> tenders(Caller caller) {
        return em.createQuery("select d.tender.id from Draft d where d.key.organization = :own", Long.class)
                .setParameter("own", caller.organization())
                .getResultList();
    }

    /** All offers with item, lot and school, in the order of the lots: one statement. */
    List<DraftOffer> offers(OpenDraft draft) {
        return em.createQuery(
                        "select r from DraftRow r join fetch r.item i join fetch i.lot l join fetch i.school"
                                + " where r.draft = :draft order by l.position, i.position, r.ordinal",
                        DraftRow.class)
                .setParameter("draft", draft.stored().id())
                .getResultStream()
                .map(draft::offer)
                .toList();
    }

    /** These offers of the draft by id, in the order of the schedule; many are read as fast as all. */
    Map<Long, DraftOffer> offers(OpenDraft draft, Collection<Long> ids) {
        var wanted = Set.copyOf(ids);
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var few = wanted.size() <= FEW;
        var query = em.createQuery(
                        "select r from DraftRow r join fetch r.item i join fetch i.lot l join fetch i.school"
                                + " where r.draft = :draft" + (few ? " and r.id in :ids" : "")
                                + " order by l.position, i.position, r.ordinal",
                        DraftRow.class)
                .setParameter("draft", draft.stored().id());
        if (few) {
            query.setParameter("ids", wanted);
        }
        var found = new LinkedHashMap<Long, DraftOffer>();
        query.getResultStream()
                .filter(row -> wanted.contains(row.id()))
                .forEach(row -> found.put(row.id(), draft.offer(row)));
        return found;
    }

    /** Where the rows lie that the filter lets through, and how far they are: one statement. */
    List<RowMark> marks(OpenDraft draft, OfferFilter filter) {
        return offers(draft).stream()
                .filter(offer -> filter.shows(line(draft, offer)))
                .map(offer -> mark(offer, line(draft, offer)))
                .toList();
    }

    private static RowMark mark(DraftOffer offer, OfferLine line) {
        var school = offer.item().school();
        return new RowMark(
                line.offer(),
                line.version(),
                line.lot(),
                line.school(),
                line.name(),
                line.ordinal(),
                line.state(),
                school.latitude(),
                school.longitude());
    }

    /** What the last bulk act can be taken back with. */
    Optional<DraftUndo> undo(OpenDraft draft) {
        return Optional.ofNullable(em.find(DraftUndo.class, draft.stored().id()));
    }

    /** Takes the place of what was kept for the bulk act before. */
    void remember(OpenDraft draft, List<DraftUndo.Before> before) {
        var undo = undo(draft).orElseGet(() -> new DraftUndo(draft.stored()));
        undo.write(draft, before);
        em.persist(undo);
    }

    void remove(DraftUndo undo) {
        em.remove(undo);
    }

    /** The rows of a draft's price schedule that the filter lets through, in the order of the lots: one statement. */
    List<OfferLine> lines(OpenDraft draft, OfferFilter filter) {
        return offers(draft).stream()
                .map(offer -> line(draft, offer))
                .filter(filter::shows)
                .toList();
    }

    OfferLine line(OpenDraft draft, DraftOffer offer) {
        var item = offer.item();
        var school = item.school();
        var terms = draft.tender().terms();
        return new OfferLine(
                offer.row().id(),
                offer.row().version(),
                item.lot().code(),
                school.govtId(),
                school.name(),
                school.region(),
                item.pupils(),
                terms.requiredDownload(item.pupils()).map(Mbps::toString).orElse(""),
                offer.ordinal(),
                offer.values(),
                DraftCheck.failed(terms, offer.values(), item.pupils()),
                DraftCheck.unmet(terms, offer.values(), item.pupils()));
    }

    int lastOrdinal(OpenDraft draft, Item item) {
        return em.createQuery(
                        "select max(r.ordinal) from DraftRow r where r.draft = :draft and r.item = :item",
                        Integer.class)
                .setParameter("draft", draft.stored().id())
                .setParameter("item", item)
                .getSingleResult();
    }

    /** @throws NotFound when the draft has no such offer */
    DraftOffer offer(OpenDraft draft, long id) {
        var row = em.find(DraftRow.class, id);
        if (row == null || !row.draft().equals(draft.stored().id())) {
            throw new NotFound();
        }
        return draft.offer(row);
    }

    void remove(DraftOffer offer) {
        em.remove(offer.row());
    }

    /** Deletes a draft with all its rows; documents stay where they are stored. */
    void remove(OpenDraft draft) {
        em.flush();
        for (var part : List.of("DraftRow", "DraftUndo", "DraftDocument")) {
            em.createQuery("delete from " + part + " p where p.draft = :draft")
                    .setParameter("draft", draft.stored().id())
                    .executeUpdate();
        }
        em.remove(draft.stored());
    }

    void flush() {
        em.flush();
    }
}
