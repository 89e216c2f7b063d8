package global.giga.party;

import global.giga.kernel.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A browser that somebody is signed in with. Its secret stays in the browser; here is its digest. */
@Entity
@Table(name = "session")
public class Session {
    /** So long after a proof of who its owner is, what guards the account may change. */
    static final Duration FRESH = Duration.ofMinutes(5);

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    private Sha256 token;
    private String device;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    /** When its owner last proved who it is: at the sign-in, or later once more. */
    @Column(name = "proven_at")
    private Instant provenAt;

    protected Session() {}

    Session(Account account, Sha256 token, String device, Instant now) {
        this.account = account;
        this.token = token;
        this.device = device;
        this.createdAt = now;
        this.lastSeenAt = now;
        this.provenAt = now;
    }

    boolean fresh(Instant now) {
        return now.isBefore(provenAt.plus(FRESH));
    }

    void prove(Instant now) {
        provenAt = now;
    }

    /** Whether it lets its owner in at that time: used lately, not too old, and the account is open. */
    boolean alive(Instant now, Duration idle, Duration whole) {
        return account.active() && now.isBefore(lastSeenAt.plus(idle)) && now.isBefore(createdAt.plus(whole));
    }

    /** Notes that its owner was here, at most once a minute; whether it noted. */
    boolean seen(Instant now) {
        var noted = !now.isBefore(lastSeenAt.plus(NOTED_EVERY));
        if (noted) {
            lastSeenAt = now;
        }
        return noted;
    }

    public Long id() {
        return id;
    }

    Account account() {
        return account;
    }

    Sha256 token() {
        return token;
    }

    /** Browser and system in words, such as "Firefox, Windows"; empty when it did not say. */
    public String device() {
        return device;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastSeenAt() {
        return lastSeenAt;
    }
}
