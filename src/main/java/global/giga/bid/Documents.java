package global.giga.bid;

import global.giga.kernel.Caller;
import global.giga.seal.DocumentCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
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

    @Inject
    SealedFiles files;

    Optional<BidDocument> find(String id) {
        return Optional.ofNullable(em.find(BidDocument.class, id));
    }

    /** How many documents the caller has uploaded for the tender since then that belong to no bid. */
    long unused(Caller caller, long tender, Instant since) {
        return em.createQuery(
                        "select count(d) from BidDocument d where d.tender = :tender and d.organization = :own"
                                + " and d.sealedBid is null and d.uploadedAt > :since",
                        Long.class)
                .setParameter("tender", tender)
                .setParameter("own", caller.organization())
                .setParameter("since", since)
                .getSingleResult();
    }

    /** How many documents of the caller's have begun to arrive for the tender. */
    long unfinished(Caller caller, long tender) {
        return em.createQuery(
                        "select count(u) from Upload u where u.tender = :tender and u.organization = :own", Long.class)
                .setParameter("tender", tender)
                .setParameter("own", caller.organization())
                .getSingleResult();
    }

    /** Nobody else goes on with it before this act ends. @throws DocumentUnknown unless it is the caller's */
    Upload upload(Caller caller, long tender, String id) {
        return Optional.ofNullable(em.find(Upload.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(u -> u.tender() == tender && u.organization().equals(caller.organization()))
                .orElseThrow(DocumentUnknown::new);
    }

    Optional<Upload> upload(String id) {
        return Optional.ofNullable(em.find(Upload.class, id));
    }

    /** At once, so that what it becomes is counted once. */
    void forget(Upload upload) {
        em.remove(upload);
        em.flush();
    }

    /** The caller's documents for the tender that belong to no bid yet; nobody removes them before this act ends. */
    private List<BidDocument> locked(Caller caller, long tender) {
        return em.createQuery(
                        "select d from BidDocument d where d.tender = :tender and d.organization = :own"
                                + " and d.sealedBid is null order by d.id",
                        BidDocument.class)
                .setParameter("tender", tender)
                .setParameter("own", caller.organization())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * The documents that a sealed bid names.
     *
     * @throws DocumentUnknown unless each is one of the caller's, not used yet, and the very bytes
     * @throws TooManyDocuments when there are more than a bid may have
     * @throws DocumentsTooLarge when they have more bytes together than a bid may have
     */
    List<BidDocument> named(Caller caller, long tender, List<SealedDocument> named) {
        if (named.size() > Enclosure.MOST) {
            throw new TooManyDocuments(Enclosure.MOST);
        }
        if (named.isEmpty()) {
            return List.of();
        }
        Map<String, BidDocument> unused =
                locked(caller, tender).stream().collect(Collectors.toMap(BidDocument::id, document -> document));
        var seen = new HashSet<String>();
        var found = new ArrayList<BidDocument>();
        for (var document : named) {
            var stored = unused.get(document.id());
            if (stored == null || !there(stored, document) || !seen.add(document.id())) {
                throw new DocumentUnknown();
            }
            found.add(stored);
        }
        Enclosing.requireRoom(found.stream()
                .mapToLong(document -> DocumentCipher.contentSize(document.bytes()))
                .sum());
        return found;
    }

    private boolean there(BidDocument stored, SealedDocument named) {
        return stored.is(named) && files.has(stored.tender(), stored.id(), stored.bytes());
    }

    /** The documents that were sealed with the bid. */
    List<BidDocument> of(SealedBid bid) {
        return em.createQuery("select d from BidDocument d where d.sealedBid = :bid order by d.id", BidDocument.class)
                .setParameter("bid", bid.id())
                .getResultList();
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

    /**
     * Removes a document with its file and takes it out of the draft that names it, if one does. The one place where a
     * file is deleted: whoever seals it at the same time either comes first or finds it gone.
     *
     * @throws DocumentUnknown when it belongs to a sealed bid, or is not there
     */
    void discard(long tender, String id) {
        em.createQuery("delete from DraftDocument e where e.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        var removed = em.createQuery(
                        "delete from BidDocument d where d.id = :id and d.tender = :tender and d.sealedBid is null")
                .setParameter("id", id)
                .setParameter("tender", tender)
                .executeUpdate();
        if (removed == 0) {
            throw new DocumentUnknown();
        }
        files.delete(tender, id);
    }

    /** At once, so that a second document of the same id is refused before it touches a file. */
    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }
}
