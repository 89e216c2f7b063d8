package global.giga.bid;

import global.giga.bid.SealedFiles.Received;
import global.giga.document.FileBytes;
import global.giga.document.FileInfected;
import global.giga.document.FileKind;
import global.giga.document.FileName;
import global.giga.document.FileTypeMismatch;
import global.giga.document.ScannerSilent;
import global.giga.document.VirusScanner;
import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.kernel.Sha256;
import global.giga.seal.Base64Url;
import global.giga.seal.DocumentCipher;
import global.giga.tender.Tender;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Documents for the caller's bid. They arrive as ciphertext; only the draft, and later the technical envelope, knows
 * what they are called and the keys that open them.
 */
@Service
@RolesAllowed(Role.SUPPLIER_ROLE)
public class Enclosing {
    private static final Logger LOG = System.getLogger(Enclosing.class.getName());

    /** The most documents of late that wait for a bid: those of a draft here and of one on the supplier's own computer. */
    static final int MOST_UNUSED = 2 * Enclosure.MOST;

    /** How long a document waits for a bid, unless a draft here names it: until the tender closes then. */
    static final Duration KEPT = Duration.ofDays(7);

    @Inject
    Drafts drafts;

    @Inject
    Documents documents;

    @Inject
    SealedFiles files;

    @Inject
    VirusScanner scanner;

    @Inject
    Clock clock;

    /**
     * Whether a document may come now; asked before its bytes are read.
     *
     * @throws global.giga.tender.BiddingClosed at or after the deadline
     * @throws TooManyDocuments when too many wait already
     */
    public void permit(Caller caller, long tenderId) {
        openTender(tenderId);
        var since = clock.instant().minus(KEPT);
        if (documents.unused(caller, tenderId, since) + documents.unfinished(caller, tenderId) >= MOST_UNUSED) {
            throw new TooManyDocuments(Enclosure.MOST);
        }
    }

    /**
     * Keeps a ciphertext that has arrived whole.
     *
     * @throws DocumentDamaged when it is no id, or too short for a ciphertext
     * @throws DocumentTaken when there is a document of that id
     */
    public SealedDocument enclose(Caller caller, long tenderId, String id, Received received) {
        permit(caller, tenderId);
        if (!BidDocument.isId(id) || received.bytes() < DocumentCipher.sealedSize(0)) {
            throw new DocumentDamaged();
        }
        if (documents.find(id).isPresent()) {
            throw new DocumentTaken();
        }
        var document = new BidDocument(id, tenderId, caller.organization(), received, clock.instant());
        documents.add(document);
        files.keep(received, tenderId, id);
        return document.named();
    }

    /**
     * Notes in the draft what a stored document is called and how to open it.
     *
     * @throws DocumentUnknown unless it is the caller's, unused, and as long as the entry says
     * @throws TooManyDocuments when the draft has as many as a bid may have
     * @throws DocumentsTooLarge when they would have more bytes together than a bid may have
     * @throws global.giga.document.FileTypeRefused when its name promises a kind that is not taken
     * @throws DocumentDamaged when it is about nothing that is asked
     */
    public void describe(Caller caller, long tenderId, Enclosure entry) {
        var draft = drafts.locked(caller, tenderId);
        draft.tender().requireOpenForBids(clock.instant());
        requireTaken(draft.tender(), entry);
        var there = documents.enclosed(draft);
        if (there.size() >= Enclosure.MOST) {
            throw new TooManyDocuments(Enclosure.MOST);
        }
        requireRoom(there.stream().mapToLong(Enclosure::size).sum() + entry.size());
        var stored = own(caller, tenderId, entry.id());
        if (stored.bytes() != DocumentCipher.sealedSize(entry.size())
                || there.stream().anyMatch(e -> e.id().equals(entry.id()))) {
            throw new DocumentUnknown();
        }
        documents.add(new DraftDocument(draft, entry));
    }

    private static void requireTaken(Tender tender, Enclosure entry) {
        var kind = FileKind.named(new FileName(entry.name()));
        if (!kind.type().equals(entry.type())) {
            throw new FileTypeMismatch(kind.name());
        }
        requireAsked(tender, entry.about());
    }

    private static void requireAsked(Tender tender, String about) {
        if (about != null && !Asked.keys(tender.terms()).contains(about)) {
            throw new DocumentDamaged();
        }
    }

    static void requireRoom(long together) {
        if (together > Enclosure.MOST_TOGETHER) {
            throw new DocumentsTooLarge(Enclosure.MOST_TOGETHER >> 20);
        }
    }

    /**
     * Looks at a document, scans it, encrypts it here and adds it to the draft, for browsers that cannot do it.
     *
     * @param about what it is for (see {@link Asked}), null for the bid as a whole
     * @param submitted name as the browser gave it; what a name must not hold is left out
     * @throws DocumentTooLarge when it has more than {@value Enclosure#MOST_BYTES} bytes
     * @throws FileInfected when the virus scanner finds something; one that does not answer holds up no bid, because
     *     every document is scanned after the opening
     * @throws global.giga.document.FileTypeRefused when its content is not what its name promises, or a kind not taken
     */
    public void add(Caller caller, long tenderId, String about, String submitted, FileBytes content) {
        var tender = openTender(tenderId);
        drafts.own(caller, tenderId);
        requireAsked(tender, about);
        var name = new FileName(submitted);
        var kind = inspected(name, content);
        var id = UUID.randomUUID().toString();
        var key = DocumentCipher.newKey();
        var digest = Sha256.digest();
        var cipher = new DocumentCipher(key, DocumentCipher.place(tender.reference(), caller.organization(), id));
        var received = encrypted(content, cipher, digest);
        try {
            enclose(caller, tenderId, id, received);
            var size = DocumentCipher.contentSize(received.bytes());
            var sha256 = HexFormat.of().formatHex(digest.digest());
            var sealed = Base64Url.of(key);
            describe(caller, tenderId, new Enclosure(id, name.text(), kind.type(), size, sha256, sealed, about));
        } finally {
            files.drop(received);
        }
    }

    private Received encrypted(FileBytes content, DocumentCipher cipher, MessageDigest digest) {
        try (var in = content.open()) {
            return files.encrypt(in, cipher, digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileKind inspected(FileName name, FileBytes content) {
        try {
            var kind = FileKind.of(name, content);
            if (scanner.configured()) {
                scan(content);
            }
            return kind;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void scan(FileBytes content) throws IOException {
        try (var in = content.open()) {
            scanner.scan(in).ifPresent(found -> {
                throw new FileInfected(found);
            });
        } catch (ScannerSilent e) {
            LOG.log(Level.WARNING, "A document was taken unscanned: {0}", e.getMessage());
        }
    }

    /** How a container names a document of the caller's. @throws DocumentUnknown unless it is unused */
    public SealedDocument stored(Caller caller, long tenderId, String id) {
        return own(caller, tenderId, id).named();
    }

    /** The documents of the caller's draft. */
    public List<Enclosure> documents(Caller caller, long tenderId) {
        return documents.enclosed(drafts.own(caller, tenderId));
    }

    /** Deletes a document that is in no sealed bid, and takes it out of the draft. @throws DocumentUnknown otherwise */
    public void remove(Caller caller, long tenderId, String id) {
        openTender(tenderId);
        documents.discard(tenderId, own(caller, tenderId, id).id());
    }

    private BidDocument own(Caller caller, long tenderId, String id) {
        return documents
                .find(id)
                .filter(d ->
                        d.unused() && d.tender() == tenderId && d.organization().equals(caller.organization()))
                .orElseThrow(DocumentUnknown::new);
    }

    private Tender openTender(long tenderId) {
        var now = clock.instant();
        var tender = drafts.tender(tenderId, now);
        tender.requireOpenForBids(now);
        return tender;
    }
}
