package global.giga.tender;

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

/** A person who wants to be told what happens in a tender without having begun a bid. */
@Entity
@Table(name = "following")
public class Follower {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @Column(name = "tender_id")
    private Long tender;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    @Column(name = "followed_at")
    private Instant followedAt;

    protected Follower() {}

    Follower(Tender of, Account account, Instant now) {
        this.tender = of.id();
        this.account = account;
        this.followedAt = now;
    }

    Long tender() {
        return tender;
    }

    Account account() {
        return account;
    }
}
