package global.giga.party;

import global.giga.kernel.Json;
import global.giga.kernel.Sha256;
import global.giga.kernel.Vault;
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
import java.time.Duration;
import java.time.Instant;

/** A link that a letter carries: whoever reads the letter may do one thing, once, for a while. Its secret is not kept. */
@Entity
@Table(name = "token")
public class Link {
    /** What a link lets its reader do, and for how long. */
    enum Purpose {
        REGISTER(Duration.ofHours(24)),
        RESET(Duration.ofHours(1)),
        INVITE(Duration.ofDays(7)),
        MOVE_FROM(Duration.ofHours(24)),
        MOVE_TO(Duration.ofHours(24));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    private Sha256 hash;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String email;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    private String facts;
    private String errand;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected Link() {}

    Link(Sha256 hash, Purpose purpose, String email, Account account, String facts, String errand, Instant now) {
        this.hash = hash;
        this.purpose = purpose;
        this.email = email;
        this.account = account;
        this.facts = facts;
        this.errand = errand;
        this.issuedAt = now;
        this.expiresAt = now.plus(purpose.life);
    }

    boolean works(Purpose wanted, Instant now) {
        return purpose == wanted && usedAt == null && now.isBefore(expiresAt) && (account == null || account.active());
    }

    void use(Instant now) {
        usedAt = now;
    }

    <T> T facts(Class<T> type, Vault vault) {
        return Json.read(vault.unlock(facts), type);
    }

    Long id() {
        return id;
    }

    String email() {
        return email;
    }

    Account account() {
        return account;
    }

    String errand() {
        return errand;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
