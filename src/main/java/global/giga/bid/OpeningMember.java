package global.giga.bid;

import global.giga.party.Account;
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

/** A key holder who came to an opening with a share. */
@Entity
@Table(name = "opening_member")
public class OpeningMember {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "session_id")
    private OpeningSession session;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    private int epoch;
    private int position;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "signed_at")
    private Instant signedAt;

    private String signature;

    @Column(name = "signing_key")
    private String signingKey;

    protected OpeningMember() {}

    OpeningMember(OpeningSession session, Account account, int epoch, int position, Instant now) {
        this.session = session;
        this.account = account;
        this.epoch = epoch;
        this.position = position;
        this.joinedAt = now;
    }

    /** Its share has been used on every envelope of the list. */
    void finish(Instant now) {
        if (finishedAt == null) {
            finishedAt = now;
        }
    }

    /** Puts a signature under the minutes that was checked with the key. */
    void sign(String checked, String key, Instant now) {
        signature = checked;
        signingKey = key;
        signedAt = now;
    }

    public Long id() {
        return id;
    }

    public OpeningSession session() {
        return session;
    }

    public Account account() {
        return account;
    }

    public int epoch() {
        return epoch;
    }

    /** Its place among the holders of the epoch, from 1. */
    public int position() {
        return position;
    }

    public Instant joinedAt() {
        return joinedAt;
    }

    /** Null while envelopes wait for its share. */
    public Instant finishedAt() {
        return finishedAt;
    }

    public Instant signedAt() {
        return signedAt;
    }

    public String signature() {
        return signature;
    }

    public String signingKey() {
        return signingKey;
    }
}
