package global.giga.evaluation;

import global.giga.bid.Bid;
import global.giga.tender.Lot;
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

/** Why the committee stays with a winner that another rule would change (R3.11); holds while that bid is first. */
@Entity
@Table(name = "fragile_reason")
public class FragileReason {
    /** The most characters of a reason. */
    public static final int REASON = 2_000;

    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lot_id")
    private Lot lot;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "bid_id")
    private Bid bid;

    private String reason;

    @Column(name = "given_by")
    private long givenBy;

    @Column(name = "given_at")
    private Instant givenAt;

    protected FragileReason() {}

    FragileReason(Lot lot) {
        this.lot = lot;
    }

    void give(Bid winner, String why, long by, Instant at) {
        bid = winner;
        reason = why.strip();
        givenBy = by;
        givenAt = at;
    }

    public Lot lot() {
        return lot;
    }

    /** The winner that it was given for. */
    public Bid bid() {
        return bid;
    }

    public String reason() {
        return reason;
    }

    public long givenBy() {
        return givenBy;
    }

    public Instant givenAt() {
        return givenAt;
    }
}
