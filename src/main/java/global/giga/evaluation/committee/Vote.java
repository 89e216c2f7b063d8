package global.giga.evaluation.committee;

import global.giga.kernel.Sha256;
import global.giga.party.Account;
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

/** An evaluator confirms a consensus or dissents with a reason; it counts for that consensus, to the letter. */
@Entity
@Table(name = "consensus_vote")
public class Vote {
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

    private boolean agrees;
    private String reason;
    private Sha256 sha256;

    @Column(name = "voted_at")
    private Instant votedAt;

    protected Vote() {}

    public Vote(Tender tender, Account account) {
        this.tender = tender;
        this.account = account;
    }

    /** @param why of a dissent, null for a confirmation */
    public void cast(String why, Sha256 on, Instant at) {
        agrees = why == null;
        reason = why == null ? null : why.strip();
        sha256 = on;
        votedAt = at;
    }

    public Account account() {
        return account;
    }

    public boolean agrees() {
        return agrees;
    }

    /** Of a dissent; null for a confirmation. */
    public String reason() {
        return reason;
    }

    /** Of the consensus that it is about. */
    public Sha256 sha256() {
        return sha256;
    }

    public Instant votedAt() {
        return votedAt;
    }
}
