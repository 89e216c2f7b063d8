package global.giga.bid.interest;

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

/** What somebody declared on one supplier in a tender; a conflict stays, unless it is lifted (see {@link Correcting}). */
@Entity
@Table(name = "interest")
public class Interest {
    /** The most characters of the reason of a conflict. */
    public static final int REASON = 1_000;

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

    @Column(name = "in_conflict")
    private boolean conflict;

    /** Of a conflict; null without one. */
    private String reason;

    @Column(name = "declared_at")
    private Instant declaredAt;

    protected Interest() {}

    Interest(Tender tender, Account account, Organization organization) {
        this.tender = tender;
        this.account = account;
        this.organization = organization;
    }

    void none(Instant now) {
        declaredAt = now;
    }

    /** @throws ConflictUnexplained without a reason, or with one over {@value #REASON} characters */
    void conflict(String why, Instant now) {
        if (why == null || why.isBlank() || why.strip().length() > REASON) {
            throw new ConflictUnexplained(REASON);
        }
        conflict = true;
        reason = why.strip();
        declaredAt = now;
    }

    /** What was declared as a conflict was none; its person said so at the instant. */
    void lift(Instant asked) {
        conflict = false;
        reason = null;
        declaredAt = asked;
    }

    /** Whether the correction is about it. */
    boolean isOf(Correction correction) {
        return tender.id().equals(correction.tender().id())
                && account.id().equals(correction.account().id())
                && declaredAt.equals(correction.declaredAt())
                && organization.id().equals(correction.organization().id());
    }

    public Long id() {
        return id;
    }

    public Tender tender() {
        return tender;
    }

    public Account account() {
        return account;
    }

    public Organization organization() {
        return organization;
    }

    public boolean conflict() {
        return conflict;
    }

    public String reason() {
        return reason;
    }

    public Instant declaredAt() {
        return declaredAt;
    }
}
