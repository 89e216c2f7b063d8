package global.giga.audit;

import global.giga.kernel.Json;
import global.giga.kernel.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** One act, linked to the act before by its hash. Read only: {@link Chain} writes it, once. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
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

    /** The organisation of whoever acted, null for nobody signed in. */
    public Long organization() {
        return organization;
    }

    /** The tender that the act was about, null for none. */
    public Long tender() {
        return tender;
    }

    public String facts() {
        return facts;
    }

    /** One of the facts as text, empty where there is none of that name. */
    public Optional<String> fact(String name) {
        var value = Json.readMap(facts, Object.class).get(name);
        return Optional.ofNullable(value).map(Object::toString);
    }

    public Sha256 previous() {
        return previous;
    }

    public Sha256 hash() {
        return hash;
    }
}
