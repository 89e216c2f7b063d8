package global.giga.audit;

import global.giga.kernel.Sha256;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain: one row, locked while an entry is appended. */
@Entity
@Table(name = "audit_head")
public class AuditHead {
    static final int ONLY = 1;

    @Id
    private int id;

    private long number;
    private Sha256 hash;

    protected AuditHead() {}

    void advance(AuditEntry entry) {
        number = entry.number();
        hash = entry.hash();
    }

    long number() {
        return number;
    }

    Sha256 hash() {
        return hash;
    }
}
