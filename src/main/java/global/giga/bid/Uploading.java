package global.giga.bid;

import global.giga.bid.Upload.Progress;
import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.seal.DocumentCipher;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Ciphertexts of documents that arrive in pieces over slow lines: what has arrived stays, and a break costs one piece at
 * most. The last piece makes it a document as {@link Enclosing#enclose} does.
 */
@Service
@RolesAllowed(Role.SUPPLIER_ROLE)
public class Uploading {
    /** The most bytes of a piece. */
    public static final int PIECE = 4 << 20;

    @Inject
    Enclosing enclosing;

    @Inject
    Drafts drafts;

    @Inject
    Documents documents;

    @Inject
    SealedFiles files;

    @Inject
    Clock clock;

    /**
     * Announces a document.
     *
     * @param bytes of the whole ciphertext
     * @throws DocumentDamaged when it is no id, or too short for a ciphertext
     * @throws DocumentTooLarge when it is longer than the ciphertext of the largest document
     * @throws DocumentTaken when there is a document of that id, or one that arrives
     */
    public void begin(Caller caller, long tenderId, String id, long bytes) {
        enclosing.permit(caller, tenderId);
        if (!BidDocument.isId(id) || bytes < DocumentCipher.sealedSize(0)) {
            throw new DocumentDamaged();
        }
        if (bytes > DocumentCipher.sealedSize(Enclosure.MOST_BYTES)) {
            throw new DocumentTooLarge(Enclosure.MOST_BYTES >> 20);
        }
        if (documents.find(id).isPresent() || documents.upload(id).isPresent()) {
            throw new DocumentTaken();
        }
        documents.add(new Upload(id, tenderId, caller.organization(), bytes, clock.instant()));
    }

    /** How much of the document has arrived: all, where it is whole. @throws DocumentUnknown unless it is the caller's */
    public Progress progress(Caller caller, long tenderId, String id) {
        return documents
                .find(id)
                .map(whole -> enclosing.stored(caller, tenderId, id))
                .map(stored -> new Progress(stored.size(), stored.size()))
                .orElseGet(() -> documents.upload(caller, tenderId, id).progress());
    }

    /**
     * Takes the next piece; the last one makes it a document.
     *
     * @param offset how many bytes come before it
     * @throws UploadMisplaced when it does not follow what has arrived
     * @throws DocumentUnknown unless the upload is the caller's
     * @throws DocumentDamaged when what had arrived is lost: the document has to be sent anew
     */
    public Progress append(Caller caller, long tenderId, String id, long offset, byte[] piece) {
        var now = clock.instant();
        drafts.tender(tenderId, now).requireOpenForBids(now);
        var upload = documents.upload(caller, tenderId, id);
        upload.require(offset, piece.length);
        files.append(id, offset, piece);
        upload.arrived(piece.length, now);
        if (upload.whole()) {
            documents.forget(upload);
            enclosing.enclose(caller, tenderId, id, files.whole(id));
        }
        return upload.progress();
    }

    /** Gives up a document that has not arrived whole. @throws DocumentUnknown unless it is the caller's */
    public void abandon(Caller caller, long tenderId, String id) {
        documents.forget(documents.upload(caller, tenderId, id));
        files.dropUnfinished(id);
    }
}
