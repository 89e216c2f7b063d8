package global.giga.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** When a checkpoint existed at the latest, in the words of a time-stamp authority (RFC 3161). */
@Entity
@Table(name = "audit_stamp")
public class AuditStamp {
    @Id
    @Column(name = "checkpoint_id")
    private long checkpoint;

    @Column(name = "stamped_at")
    private Instant stampedAt;

    private String authority;
    private String token;

    protected AuditStamp() {}

    AuditStamp(long checkpoint, Instant stampedAt, String authority, String token) {
        this.checkpoint = checkpoint;
        this.stampedAt = stampedAt;
        this.authority = authority;
        this.token = token;
    }

    public long checkpoint() {
        return checkpoint;
    }

    /** By the clock of the authority. */
    public Instant stampedAt() {
        return stampedAt;
    }

    /** The address that answered. */
    public String authority() {
        return authority;
    }

    /** The token over the SHA-256 digest of the checkpoint's JWS, as Base64. */
    public String token() {
        return token;
    }
}
