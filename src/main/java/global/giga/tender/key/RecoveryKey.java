package global.giga.tender.key;

import global.giga.seal.Point;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The public half of the key that the organisation keeps offline for the day when too few holders are left. */
@Entity
@Table(name = "recovery_key")
public class RecoveryKey {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    private String point;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    protected RecoveryKey() {}

    RecoveryKey(Point point, Instant now) {
        this.point = point.text();
        this.registeredAt = now;
    }

    void replace(Instant now) {
        replacedAt = now;
    }

    public Point point() {
        return Stored.point(point);
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
