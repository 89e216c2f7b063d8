package global.giga.bid;

import global.giga.kernel.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Documents of bids in the database; their ciphertexts are files. */
@ApplicationScoped
public class Documents {
    @Inject
    EntityManager em;

    Optional<BidDocument> find(String id) {
        return Optional.ofNullable(em.find(BidDocument.class, id));
    }

    /** The caller's documents for the tender that belong to no bid yet, oldest first. */
    List<BidDocument> unused(Caller caller, long tender) {
        return em.createQuery(
                        "select d from BidDocument d where d.tender = :tender and d.organization = :own"
                                + " and d.sealedBid is null order by d.uploadedAt, d.id",
                        BidDocument.class)
                .setParameter("tender", tender)
                .setParameter("own", caller.organization())
                .getResultList();
    }

    /**
     * The documents that a sealed bid names.
     *
     * @throws DocumentUnknown unless each is one of the caller's, not used yet, and the very bytes
     * @throws TooManyDocuments when there are more than a bid may have
     */
    List<BidDocument> named(Caller caller, long tender, List<SealedDocument> named) {
        if (named.size() > Enclosure.MOST) {
            throw new TooManyDocuments(Enclosure.MOST);
        }
        Map<String, BidDocument> unused =
                unused(caller, tender).stream().collect(Collectors.toMap(BidDocument::id, document -> document));
        var seen = new HashSet<String>();
        var found = new ArrayList<BidDocument>();
        for (var document : named) {
            var stored = unused.get(document.id());
            if (stored == null || !stored.is(document) || !seen.add(document.id())) {
                throw new DocumentUnknown();
            }
            found.add(stored);
        }
        return found;
    }

    /** The documents of a draft, in the order in which they were uploaded. */
    List<Enclosure> enclosed(OpenDraft draft) {
        return em.createQuery(
                        "select e from DraftDocument e, BidDocument d where d.id = e.id and e.draft = :draft"
                                + " order by d.uploadedAt, d.id",
                        DraftDocument.class)
                .setParameter("draft", draft.stored().id())
                .getResultStream()
                .map(entry -> entry.read(draft))
                .toList();
    }

    /** How a container names the documents of a draft. */
    List<SealedDocument> stored(List<Enclosure> enclosed) {
        if (enclosed.isEmpty()) {
            return List.of();
        }
        return em.createQuery("select d from BidDocument d where d.id in :ids order by d.id", BidDocument.class)
                .setParameter("ids", enclosed.stream().map(Enclosure::id).toList())
                .getResultStream()
                .map(BidDocument::named)
                .toList();
    }

    /** Takes the document out of the draft that names it, if one does. */
    void release(String id) {
        em.createQuery("delete from DraftDocument e where e.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** At once, so that a second document of the same id is refused before it touches a file. */
    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    void remove(BidDocument document) {
        em.remove(document);
    }
}
