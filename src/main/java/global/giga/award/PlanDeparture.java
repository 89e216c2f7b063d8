package global.giga.award;

import global.giga.kernel.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** A departure from a plan that the chair means to propose. */
@Entity
@Table(name = "plan_departure")
class PlanDeparture {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @Column(name = "plan_id")
    private long plan;

    private String lot;

    /** Ids as JSON. */
    private String schools;

    @Column(name = "bid_id")
    private Long bid;

    private String reason;

    @Column(name = "made_by")
    private long madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    protected PlanDeparture() {}

    PlanDeparture(long plan, Departure departure, long by, Instant now) {
        this.plan = plan;
        this.lot = departure.lot();
        this.schools = Json.write(new TreeSet<>(departure.schools()));
        this.bid = departure.bid();
        this.reason = departure.reason();
        this.madeBy = by;
        this.madeAt = now;
    }

    /** Leaves these schools to a later departure. */
    void yield(Collection<String> taken) {
        var left = new TreeSet<>(schools());
        left.removeAll(taken);
        schools = Json.write(left);
    }

    boolean empty() {
        return schools().isEmpty();
    }

    Departure departure() {
        return new Departure(lot, schools(), bid, reason);
    }

    Set<String> schools() {
        return Set.of(Json.read(schools, String[].class));
    }

    Long id() {
        return id;
    }

    long plan() {
        return plan;
    }

    String lot() {
        return lot;
    }

    Long bid() {
        return bid;
    }

    String reason() {
        return reason;
    }
}
