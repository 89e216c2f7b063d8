package global.giga.tender.key;

import global.giga.party.Account;
import global.giga.seal.Ceremony.PublicKeys;
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
 * A person's key for holding shares, made in the person's browser: the public halves, and the private ones under a
 * passphrase or passkey that the portal never sees. Replaced ones are kept, since their passphrase may come back to mind.
 */
@Entity
@Table(name = "holder_key")
public class HolderKey {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    private String agreement;
    private String signature;
    private String protection;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    protected HolderKey() {}

    HolderKey(Account account, PublicKeys keys, String protection, Instant now) {
        this.account = account;
        this.agreement = keys.agreement().text();
        this.signature = keys.signature().text();
        this.protection = protection;
        this.createdAt = now;
    }

    void replace(Instant now) {
        replacedAt = now;
    }

    public Account account() {
        return account;
    }

    public PublicKeys keys() {
        return new PublicKeys(Stored.point(agreement), Stored.point(signature));
    }

    /** Compact JWE that the passphrase or passkey opens. */
    public String protection() {
        return protection;
    }

    /** Whether its holder has made another one since. */
    public boolean replaced() {
        return replacedAt != null;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
