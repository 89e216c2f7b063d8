package global.giga.party;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The public half of a passkey (WebAuthn credential); identifiers and key are Base64url. */
@Entity
@Table(name = "passkey")
public class Passkey {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @Column(name = "account_id")
    private long account;

    @Column(name = "credential_id")
    private String credential;

    @Column(name = "user_handle")
    private String userHandle;

    @Column(name = "public_key")
    private String publicKey;

    @Column(name = "signature_count")
    private long signatureCount;

    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected Passkey() {}

    Passkey(long account, String name, Registered registered, Instant now) {
        this.account = account;
        this.name = name;
        this.credential = registered.credential();
        this.userHandle = registered.userHandle();
        this.publicKey = registered.publicKey();
        this.signatureCount = registered.signatureCount();
        this.createdAt = now;
    }

    /** What the device told when it made the passkey. */
    record Registered(String credential, String userHandle, String publicKey, long signatureCount) {}

    void used(long newSignatureCount, Instant now) {
        signatureCount = newSignatureCount;
        lastUsedAt = now;
    }

    /** @throws NameInvalid when it is no name */
    void rename(String to) {
        name = Names.passkey(to);
    }

    public Long id() {
        return id;
    }

    long account() {
        return account;
    }

    String credential() {
        return credential;
    }

    String userHandle() {
        return userHandle;
    }

    String publicKey() {
        return publicKey;
    }

    long signatureCount() {
        return signatureCount;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Null before its first sign-in. */
    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}
