package global.giga.bid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A ciphertext of a document that arrives in pieces, each after the other. */
@Entity
@Table(name = "document_upload")
public class Upload {
    @Id
    private String id;

    @Column(name = "tender_id")
    private Long tender;

    @Column(name = "organization_id")
    private Long organization;

    private long bytes;
    private long received;

    @Column(name = "touched_at")
    private Instant touchedAt;

    protected Upload() {}

    Upload(String id, long tender, Long organization, long bytes, Instant now) {
        this.id = id;
        this.tender = tender;
        this.organization = organization;
        this.bytes = bytes;
        this.touchedAt = now;
    }

    /** @throws UploadMisplaced unless the piece begins where the last one ended, and ends within the whole */
    void require(long offset, int piece) {
        if (offset != received || piece > bytes - received) {
            throw new UploadMisplaced(received);
        }
    }

    void arrived(int piece, Instant now) {
        received += piece;
        touchedAt = now;
    }

    boolean whole() {
        return received == bytes;
    }

    /** How much has arrived. */
    Progress progress() {
        return new Progress(received, bytes);
    }

    /** How many bytes of how many have arrived. */
    public record Progress(long received, long bytes) {}

    String id() {
        return id;
    }

    Long tender() {
        return tender;
    }

    Long organization() {
        return organization;
    }
}
