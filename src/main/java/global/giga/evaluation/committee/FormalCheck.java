package global.giga.evaluation.committee;

import global.giga.bid.Bid;
import global.giga.kernel.Sha256;
import global.giga.kernel.Window;
import global.giga.party.CompanyFiles;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * What the committee decided by hand on the form of a bid. A defect may be mended by its supplier with one document until an
 * instant; nothing else of the bid changes, and what is not mended and accepted by then stands.
 */
@Entity
@Table(name = "formal_check")
public class FormalCheck {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "bid_id")
    private Bid bid;

    private String subject;
    private boolean accepted;
    private String reason;

    @Column(name = "decided_by")
    private long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "cure_until")
    private Instant cureUntil;

    private String file;

    @Column(name = "file_name")
    private String fileName;

    private Long bytes;
    private Sha256 sha256;

    @Column(name = "cured_at")
    private Instant curedAt;

    private String immaterial;

    @Column(name = "immaterial_by")
    private Long immaterialBy;

    @Column(name = "immaterial_at")
    private Instant immaterialAt;

    protected FormalCheck() {}

    public FormalCheck(Bid bid, String subject) {
        this.bid = bid;
        this.subject = subject;
    }

    /** @param until when the supplier can mend it no more; null where it cannot */
    public void decide(boolean accept, String why, Instant until, long by, Instant now) {
        accepted = accept;
        reason = why.strip();
        cureUntil = until;
        decidedBy = by;
        decidedAt = now;
        immaterial = null;
        immaterialBy = null;
        immaterialAt = null;
    }

    /** The defect stands and does not matter enough to take the bid out. */
    public void tolerate(String why, long by, Instant now) {
        immaterial = why.strip();
        immaterialBy = by;
        immaterialAt = now;
    }

    /** Whether it is a defect that its supplier cannot mend any more, and that nobody has drawn a conclusion from. */
    public boolean unsettled(Instant now) {
        return !accepted && immaterial == null && !waits(now);
    }

    /** @throws CureClosed unless it is a defect whose window contains {@code now} */
    public void cure(CompanyFiles.Received received, String name, Instant now) {
        requireCurable(now);
        file = received.name();
        fileName = name;
        bytes = received.bytes();
        sha256 = received.sha256();
        curedAt = now;
    }

    /** @throws CureClosed unless it is a defect whose window contains {@code now} */
    public void requireCurable(Instant now) {
        if (!curable(now)) {
            throw new CureClosed();
        }
    }

    /** Whether the supplier can mend it now. */
    public boolean curable(Instant now) {
        return !accepted && cureUntil != null && new Window(decidedAt, cureUntil).contains(now);
    }

    /** Whether the supplier may still send what was not sent yet. */
    public boolean waits(Instant now) {
        return curable(now) && (curedAt == null || curedAt.isBefore(decidedAt));
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Bid bid() {
        return bid;
    }

    /** Key of a requirement or criterion; empty for the bid as a whole. */
    public String subject() {
        return subject;
    }

    public boolean accepted() {
        return accepted;
    }

    public String reason() {
        return reason;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** Null where the supplier cannot mend it. */
    public Instant cureUntil() {
        return cureUntil;
    }

    /** What the supplier sent to mend it, by the name that it gave; null for nothing. */
    public String fileName() {
        return fileName;
    }

    /** Why the defect does not matter enough to take the bid out; null where nobody says so. */
    public String immaterial() {
        return immaterial;
    }

    public Instant immaterialAt() {
        return immaterialAt;
    }

    public String file() {
        return file;
    }

    public Sha256 sha256() {
        return sha256;
    }

    public Instant curedAt() {
        return curedAt;
    }
}
