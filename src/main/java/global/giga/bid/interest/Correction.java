package global.giga.bid.interest;

import global.giga.kernel.ChangedElsewhere;
import global.giga.party.Account;
import global.giga.party.Organization;
import global.giga.tender.Tender;
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

/** A conflict that its person says was declared by mistake, and what somebody else decided; kept for good (R3.1). */
@Entity
@Table(name = "interest_correction")
public class Correction {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tender_id")
    private Tender tender;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    private Organization organization;

    private String conflict;

    @Column(name = "declared_at")
    private Instant declaredAt;

    private String mistake;

    @Column(name = "asked_at")
    private Instant askedAt;

    private Boolean lifted;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decided_by")
    private Account decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reason;

    protected Correction() {}

    /** @throws CorrectionUnexplained without a reason, or with one over {@value Interest#REASON} characters */
    Correction(Interest interest, String why, Instant now) {
        this.tender = interest.tender();
        this.account = interest.account();
        this.organization = interest.organization();
        this.conflict = interest.reason();
        this.declaredAt = interest.declaredAt();
        this.mistake = explained(why);
        this.askedAt = now;
    }

    /**
     * @throws CorrectionUnexplained without a reason
     * @throws ChangedElsewhere when it is decided already
     */
    void decide(boolean lift, String why, Account by, Instant now) {
        if (!waits()) {
            throw new ChangedElsewhere();
        }
        reason = explained(why);
        lifted = lift;
        decidedBy = by;
        decidedAt = now;
    }

    private static String explained(String why) {
        if (why == null || why.isBlank() || why.strip().length() > Interest.REASON) {
            throw new CorrectionUnexplained(Interest.REASON);
        }
        return why.strip();
    }

    public Long id() {
        return id;
    }

    Tender tender() {
        return tender;
    }

    public Account account() {
        return account;
    }

    public Organization organization() {
        return organization;
    }

    /** The reason of the declared conflict. */
    public String conflict() {
        return conflict;
    }

    /** When the conflict was declared. */
    public Instant declaredAt() {
        return declaredAt;
    }

    /** Why its person says that it was declared by mistake. */
    public String mistake() {
        return mistake;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Whether nobody has decided yet. */
    public boolean waits() {
        return lifted == null;
    }

    public boolean lifted() {
        return Boolean.TRUE.equals(lifted);
    }

    /** Null while it waits. */
    public Account decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** Of the decision; null while it waits. */
    public String reason() {
        return reason;
    }
}
