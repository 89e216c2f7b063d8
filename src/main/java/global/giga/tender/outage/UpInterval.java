package global.giga.tender.outage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A period in which the portal could be used; the newest one grows with each heartbeat. */
@Entity
@Table(name = "availability")
public class UpInterval {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected UpInterval() {}

    UpInterval(Instant now) {
        startedAt = now;
        endedAt = now;
    }

    void beat(Instant now) {
        if (now.isAfter(endedAt)) {
            endedAt = now;
        }
    }

    Long id() {
        return id;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** The last heartbeat. */
    Instant endedAt() {
        return endedAt;
    }

    Outages.Up up() {
        return new Outages.Up(startedAt, endedAt);
    }
}
