package global.giga.bid;

import global.giga.kernel.Sha256;
import global.giga.seal.EnvelopeKind;
import global.giga.tender.Tender;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** One opening of a tender's envelopes of one kind: there is never a second. */
@Entity
@Table(name = "opening_session")
public class OpeningSession {
    /** How long a run that stopped without a word keeps others from going on. */
    static final Duration LEASE = Duration.ofSeconds(30);

    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tender_id")
    private Tender tender;

    @Enumerated(EnumType.STRING)
    private EnvelopeKind kind;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "enabled_at")
    private Instant enabledAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    @Column(name = "lease_owner")
    private String leaseOwner;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    private String minutes;

    protected OpeningSession() {}

    OpeningSession(Tender tender, EnvelopeKind kind, Instant now) {
        this.tender = tender;
        this.kind = kind;
        this.startedAt = now;
    }

    /** Enough holders have done their part: from now on the envelopes can be read. */
    void enable(Instant now) {
        if (enabledAt == null) {
            enabledAt = now;
        }
    }

    /** Whether the run may read envelopes now; then it has the lease for some seconds more. */
    boolean lease(String run, Instant now) {
        var taken = leaseOwner != null && !leaseOwner.equals(run) && now.isBefore(leaseUntil);
        if (taken || enabledAt == null || completedAt != null) {
            return false;
        }
        leaseOwner = run;
        leaseUntil = now.plus(LEASE);
        return true;
    }

    /** Every envelope has been read or noted; the minutes stand for good. */
    void complete(String canonicalMinutes, Instant now) {
        completedAt = now;
        minutes = canonicalMinutes;
        leaseOwner = null;
        leaseUntil = null;
    }

    public Long id() {
        return id;
    }

    public Tender tender() {
        return tender;
    }

    public EnvelopeKind kind() {
        return kind;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Null until enough holders have done their part. */
    public Instant enabledAt() {
        return enabledAt;
    }

    /** Null until every envelope has been read or noted. */
    public Instant completedAt() {
        return completedAt;
    }

    /** The minutes as canonical JSON, null before the end. */
    public String minutes() {
        return minutes;
    }

    /** What the holders sign, null before the end. */
    public Sha256 minutesHash() {
        return minutes == null ? null : Sha256.of(minutes.getBytes(StandardCharsets.UTF_8));
    }
}
