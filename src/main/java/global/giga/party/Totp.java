package global.giga.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody's authenticator app: the secret it shares with the portal, and the last code that was taken. */
@Entity
@Table(name = "totp")
public class Totp {
    @Id
    @Column(name = "account_id")
    private long account;

    /** Under the key of the configuration. */
    private String secret;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "last_step")
    private long lastStep;

    protected Totp() {}

    Totp(long account, String lockedSecret, long step, Instant now) {
        this.account = account;
        this.secret = lockedSecret;
        this.lastStep = step;
        this.confirmedAt = now;
    }

    String lockedSecret() {
        return secret;
    }

    long lastStep() {
        return lastStep;
    }

    /** The code of that step was taken, and with it all before. */
    void taken(long step) {
        lastStep = step;
    }
}
