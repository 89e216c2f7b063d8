package global.giga.tender;

import global.giga.kernel.Duty;
import global.giga.party.Account;
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

/** Somebody's duty in a tender, from an instant on until it ends; ended ones are kept. */
@Entity
@Table(name = "appointment")
public class Appointment {
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

    @Enumerated(EnumType.STRING)
    private Duty duty;

    @Column(name = "began_at")
    private Instant beganAt;

    /** Null while it lasts. */
    @Column(name = "ended_at")
    private Instant endedAt;

    /** The ended one whose place this one took, null for none. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "replaced_id")
    private Appointment replaced;

    protected Appointment() {}

    Appointment(Tender tender, Account account, Duty duty, Instant now) {
        this.tender = tender;
        this.account = account;
        this.duty = duty;
        this.beganAt = now;
    }

    void replaces(Appointment ended) {
        replaced = ended;
    }

    void end(Instant now) {
        endedAt = now;
    }

    /** Whether it counts: not ended, and its person's account is open and still of a role that may have it. */
    public boolean inForce() {
        return lasting() && account.active() && duty.isFor(account.role());
    }

    /** Whether the duty lasted at that instant, whatever became of it since. */
    boolean lasted(Instant at) {
        return !beganAt.isAfter(at) && (endedAt == null || endedAt.isAfter(at));
    }

    boolean lasting() {
        return endedAt == null;
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

    public Duty duty() {
        return duty;
    }

    public Instant beganAt() {
        return beganAt;
    }

    public Instant endedAt() {
        return endedAt;
    }

    Appointment replaced() {
        return replaced;
    }
}
