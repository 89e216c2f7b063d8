package global.giga.audit;

import global.giga.kernel.Caller;
import global.giga.kernel.Json;
import global.giga.kernel.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** One act, linked to the act before by its hash. Written once, never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
    /** The predecessor of the first entry. */
    static final Sha256 GENESIS = new Sha256("0".repeat(64));

    @Id
    private long number;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String act;
    private Long account;
    private Long organization;
    private Long tender;
    private String facts;
    private Sha256 previous;
    private Sha256 hash;

    protected AuditEntry() {}

    AuditEntry(long number, Sha256 previous, Instant recordedAt, String act, Caller caller, Map<String, ?> facts) {
        this.number = number;
        this.previous = previous;
        this.recordedAt = recordedAt;
        this.act = act;
        this.account = caller.account();
        this.organization = caller.organization();
        this.tender = facts.get("tender") instanceof Long id ? id : null;
        this.facts = Json.write(new TreeMap<>(facts));
        this.hash = computedHash();
    }

    /** The hash that the entry's content asks for: SHA-256 over its canonical JSON. */
    final Sha256 computedHash() {
        var canonical = new TreeMap<String, Object>();
        canonical.put("account", account);
        canonical.put("act", act);
        canonical.put("facts", facts);
        canonical.put("number", number);
        canonical.put("organization", organization);
        canonical.put("previous", previous.hex());
        canonical.put("recordedAt", recordedAt.toString());
        canonical.put("tender", tender);
        return Sha256.of(Json.write(canonical).getBytes(StandardCharsets.UTF_8));
    }

    public long number() {
        return number;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String act() {
        return act;
    }

    public Long account() {
        return account;
    }

    /** The tender that the act was about, null for none. */
    public Long tender() {
        return tender;
    }

    public String facts() {
        return facts;
    }

    public Sha256 previous() {
        return previous;
    }

    public Sha256 hash() {
        return hash;
    }
}
