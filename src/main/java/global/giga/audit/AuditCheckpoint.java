package global.giga.audit;

import global.giga.kernel.Json;
import global.giga.kernel.PortalSignature;
import global.giga.kernel.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;

/**
 * Where the chain ended at some instant, signed by the portal: whoever keeps it can tell later that nothing up to there
 * was changed. Written once, never changed.
 */
@Entity
@Table(name = "audit_checkpoint")
public class AuditCheckpoint {
    @Id
    private long id;

    private Long previous;
    private long entry;
    private Sha256 hash;

    @Column(name = "made_at")
    private Instant madeAt;

    private String jws;

    protected AuditCheckpoint() {}

    AuditCheckpoint(AuditCheckpoint before, long entry, Sha256 hash, Instant now, PortalSignature signature) {
        this.previous = before == null ? null : before.id;
        this.id = before == null ? 1 : before.id + 1;
        this.entry = entry;
        this.hash = hash;
        this.madeAt = now;
        this.jws = signature.sign(
                Json.write(Map.of("at", now.toString(), "checkpoint", id, "entry", entry, "hash", hash.hex())));
    }

    /** 1 for the first, without gaps. */
    public long id() {
        return id;
    }

    /** The number of the last entry that it covers. */
    public long entry() {
        return entry;
    }

    /** The hash of that entry. */
    public Sha256 hash() {
        return hash;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** All of this as compact JWS (RFC 7515, Ed25519); its payload is canonical JSON. */
    public String jws() {
        return jws;
    }
}
