package global.giga.bid;

import global.giga.kernel.Caller;
import global.giga.kernel.Duties;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

/** Documents of opened bids, decrypted while they are read; the ciphertext stays as it was received. */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
public class OpenedFiles {
    private static final Set<Duty> READERS =
            Set.of(Duty.OFFICER, Duty.CHAIR, Duty.EVALUATOR, Duty.SECRETARY, Duty.OBSERVER);

    @Inject
    EntityManager em;

    @Inject
    SealedFiles files;

    @Inject
    Duties duties;

    /** A document that can be read now. */
    public record Readable(OpenedDocument document, SealedFiles files) {
        /** The content; reading it fails at the first byte that was changed. */
        public InputStream open() throws IOException {
            var sealed = files.open(document.bid().tender().id(), document.document());
            return document.cipher().opening(sealed);
        }
    }

    /** The documents of a tender's opened bids, by bid and name: one statement. */
    @NeedsDuty({Duty.OFFICER, Duty.CHAIR, Duty.EVALUATOR, Duty.SECRETARY, Duty.OBSERVER})
    public List<OpenedDocument> of(Caller caller, long tenderId) {
        return em.createQuery(
                        "select d from OpenedDocument d join fetch d.bid b where b.tender.id = :tender"
                                + " order by b.id, d.name, d.id",
                        OpenedDocument.class)
                .setParameter("tender", tenderId)
                .getResultList();
    }

    /** @throws NotFound when the opened bid has no such document, or the caller no duty that reads its tender */
    public Readable file(Caller caller, long bid, String document) {
        return em.createQuery(
                        "select d from OpenedDocument d join fetch d.bid b join fetch b.tender join fetch b.organization"
                                + " where b.id = :bid and d.document = :document",
                        OpenedDocument.class)
                .setParameter("bid", bid)
                .setParameter("document", document)
                .getResultStream()
                .findFirst()
                .filter(found -> duties.hold(caller, found.bid().tender().id(), READERS))
                .map(found -> new Readable(found, files))
                .orElseThrow(NotFound::new);
    }
}
