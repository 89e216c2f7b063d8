package global.giga.award;

import global.giga.party.Organization;
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
import java.time.Instant;

/** What a bidder holds against an award, within its standstill, and what was decided (R4.3). */
@Entity
@Table(name = "complaint")
public class Complaint {
    /** The most characters of a complaint, and of the reasons of its decision. */
    public static final int LONGEST = 8_000;

    /** How it ends. */
    public enum Decision {
        REJECTED,
        UPHELD
    }

    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "award_id")
    private Award award;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    private Organization organization;

    private String text;

    @Column(name = "received_by")
    private long receivedBy;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String reasons;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Complaint() {}

    Complaint(Award award, Organization organization, String text, long by, Instant now) {
        this.award = award;
        this.organization = organization;
        this.text = text;
        this.receivedBy = by;
        this.receivedAt = now;
    }

    /** @throws ComplaintDecided unless {@link #open} */
    void decide(Decision how, String why, long by, Instant now) {
        if (!open()) {
            throw new ComplaintDecided();
        }
        decision = how;
        reasons = why;
        decidedBy = by;
        decidedAt = now;
    }

    /** Whether it waits for a decision. */
    public boolean open() {
        return decision == null && award.alive();
    }

    /** Whether its award was annulled before a decision: then there is nothing left to decide. */
    public boolean overtaken() {
        return decision == null && !award.alive();
    }

    public Long id() {
        return id;
    }

    public Award award() {
        return award;
    }

    public Organization organization() {
        return organization;
    }

    public String text() {
        return text;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Null while open, and for ever where overtaken. */
    public Decision decision() {
        return decision;
    }

    public String reasons() {
        return reasons;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
