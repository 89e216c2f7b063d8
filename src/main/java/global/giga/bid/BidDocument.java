package global.giga.bid;

import global.giga.kernel.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.regex.Pattern;

/** The ciphertext of a document: whose it is, for which tender, and the bid that it was sealed with, if any. */
@Entity
@Table(name = "bid_document")
public class BidDocument {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Id
    private String id;

    @Column(name = "tender_id")
    private Long tender;

    @Column(name = "organization_id")
    private Long organization;

    private Sha256 sha256;
    private long bytes;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "sealed_bid_id")
    private Long sealedBid;

    @Column(name = "checked_at")
    private Instant checkedAt;

    private boolean intact = true;

    protected BidDocument() {}

    BidDocument(String id, long tender, Long organization, SealedFiles.Received received, Instant now) {
        this.id = id;
        this.tender = tender;
        this.organization = organization;
        this.sha256 = received.sha256();
        this.bytes = received.bytes();
        this.uploadedAt = now;
    }

    /** Whether the text is an id of a document: a UUID in lower case, which is safe as the name of a file. */
    static boolean isId(String text) {
        return text != null && UUID.matcher(text).matches();
    }

    /** From now on it belongs to this bid and to no other. */
    void sealedWith(SealedBid bid) {
        sealedBid = bid.id();
    }

    /** The whole ciphertext was read again. */
    void checked(boolean same, Instant now) {
        intact = same;
        checkedAt = now;
    }

    /** When the whole ciphertext was last read again, null while it was not. */
    Instant checkedAt() {
        return checkedAt;
    }

    /** Whether the ciphertext was the same when it was last read again. */
    boolean intact() {
        return intact;
    }

    boolean unused() {
        return sealedBid == null;
    }

    boolean is(SealedDocument named) {
        return id.equals(named.id()) && sha256.hex().equals(named.sha256()) && bytes == named.size();
    }

    SealedDocument named() {
        return new SealedDocument(id, sha256.hex(), bytes);
    }

    String id() {
        return id;
    }

    Long tender() {
        return tender;
    }

    Long organization() {
        return organization;
    }

    Sha256 sha256() {
        return sha256;
    }

    long bytes() {
        return bytes;
    }
}
