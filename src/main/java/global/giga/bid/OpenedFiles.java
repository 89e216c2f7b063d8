package global.giga.bid;

import global.giga.document.FileBytes;
import global.giga.document.FileInfected;
import global.giga.document.PdfPages;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Documents of opened bids, decrypted while they are read; the ciphertext stays as it was received. */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
public class OpenedFiles {
    @Inject
    EntityManager em;

    @Inject
    SealedFiles files;

    @Inject
    Tenders tenders;

    @Inject
    Clock clock;

    @Inject
    Quarantine quarantine;

    /**
     * A document that can be read now.
     *
     * @param hidden pages in whose place the reader sees empty ones (R2.3)
     */
    public record Readable(OpenedDocument document, SealedFiles files, Set<Integer> hidden) implements FileBytes {
        Readable(OpenedDocument document, SealedFiles files) {
            this(document, files, Set.of());
        }

        @Override
        public long size() {
            return document.bytes();
        }

        /** The content; reading it fails at the first byte that was changed. */
        @Override
        public InputStream open() throws IOException {
            var sealed = files.open(document.bid().tender().id(), document.document());
            return document.cipher().opening(sealed);
        }

        /**
         * The text of a page that the reader may see; of the last where there are fewer.
         *
         * @throws PageUnreadable when the document is no PDF that can be read
         */
        public PdfPages.Words words(int page) {
            requirePdf();
            try (var in = open()) {
                return PdfPages.words(in, page, hidden);
            } catch (IOException e) {
                throw new PageUnreadable(e);
            }
        }

        /**
         * A page as the reader may see it, PNG.
         *
         * @throws PageUnreadable when the document is no PDF that can be read, or has no such page
         */
        public byte[] picture(int page) {
            requirePdf();
            var png = new ByteArrayOutputStream();
            try (var in = open()) {
                PdfPages.picture(in, page, hidden, png);
            } catch (IOException e) {
                throw new PageUnreadable(e);
            }
            return png.toByteArray();
        }

        private void requirePdf() {
            if (!document.readable()) {
                throw new NotFound();
            }
        }

        /** Writes what the reader may see. */
        public void write(OutputStream out) throws IOException {
            try (var in = open()) {
                if (hidden.isEmpty()) {
                    in.transferTo(out);
                } else {
                    PdfPages.without(in, hidden, out);
                }
            }
        }
    }

    /** The documents of an opened bid, by name: one statement. Refused before the technical opening. */
    @NeedsDuty({Duty.OFFICER, Duty.CHAIR, Duty.EVALUATOR, Duty.SECRETARY, Duty.OBSERVER})
    public List<OpenedDocument> of(Caller caller, long tenderId, long bidId) {
        requireOpened(tenderId);
        return em.createQuery(
                        "select d from OpenedDocument d where d.bid.id = :bid and d.bid.tender.id = :tender"
                                + " order by d.name, d.id",
                        OpenedDocument.class)
                .setParameter("tender", tenderId)
                .setParameter("bid", bidId)
                .getResultList();
    }

    /**
     * A document of a bid in the tender. Refused before the technical opening.
     *
     * @throws NotFound when no opened bid of that id in the tender has such a document
     * @throws FileInfected when the virus scanner found something in it
     * @throws DocumentQuarantined when it shows a price, for those who judge
     */
    @NeedsDuty({Duty.OFFICER, Duty.CHAIR, Duty.EVALUATOR, Duty.SECRETARY, Duty.OBSERVER})
    public Readable file(Caller caller, long tenderId, long bidId, String document) {
        requireOpened(tenderId);
        return em.createQuery(
                        "select d from OpenedDocument d join fetch d.bid b join fetch b.tender join fetch b.organization"
                                + " where b.id = :bid and b.tender.id = :tender and d.document = :document",
                        OpenedDocument.class)
                .setParameter("tender", tenderId)
                .setParameter("bid", bidId)
                .setParameter("document", document)
                .getResultStream()
                .findFirst()
                .map(found -> new Readable(harmless(found), files, quarantine.pages(caller, found)))
                .orElseThrow(NotFound::new);
    }

    private static OpenedDocument harmless(OpenedDocument document) {
        if (document.inspection() == Inspection.INFECTED) {
            throw new FileInfected(document.finding());
        }
        return document;
    }

    private void requireOpened(long tenderId) {
        var status = tenders.get(tenderId).statusAt(clock.instant());
        if (!status.reached(TenderStatus.TECHNICAL_OPENED)) {
            throw new TenderNotInState(status);
        }
    }
}
