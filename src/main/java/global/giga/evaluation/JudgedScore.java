package global.giga.evaluation;

import global.giga.bid.Bid;
import global.giga.kernel.Exact;
import global.giga.kernel.Sha256;
import global.giga.tender.Criterion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;

/** The consensus of the committee on a bid and a judged criterion, and why (R3.3): what the scoring uses. */
@Entity
@Table(name = "judged_score")
public class JudgedScore {
    /** The most characters of a reason. */
    public static final int REASON = 1_000;

    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "bid_id")
    private Bid bid;

    private String criterion;
    private BigDecimal points;
    private String reason;

    /** Whether the reason is the chair's own, and not what the members said. */
    private boolean explained;

    /** Of the members' scores that it was made of, where it is not explained; null of what was recorded before that was kept. */
    @Column(name = "made_of")
    private Sha256 madeOf;

    @Column(name = "scored_by")
    private long scoredBy;

    @Column(name = "scored_at")
    private Instant scoredAt;

    protected JudgedScore() {}

    JudgedScore(Bid bid, String criterion) {
        this.bid = bid;
        this.criterion = criterion;
    }

    /**
     * Whether it may be given.
     *
     * @throws PointsOutOfRange outside 0 to the weight, or with more than two decimals
     * @throws ReasonMissing for a blank reason
     * @throws ReasonTooLong over {@value #REASON} characters
     */
    static void check(Criterion criterion, BigDecimal points, String reason) {
        if (points == null) {
            throw new PointsOutOfRange(criterion.weight());
        }
        checkGiven(criterion, points, reason);
        if (reason == null || reason.isBlank()) {
            throw new ReasonMissing();
        }
    }

    /** The same for what is there already of a score that is not complete. */
    static void checkGiven(Criterion criterion, BigDecimal points, String reason) {
        if (points != null
                && (points.signum() < 0 || points.compareTo(criterion.weight()) > 0 || Exact.decimals(points) > 2)) {
            throw new PointsOutOfRange(criterion.weight());
        }
        if (reason != null && reason.strip().length() > REASON) {
            throw new ReasonTooLong(REASON);
        }
    }

    /** @param of digest of the members' scores where the reason is theirs; null for a reason of its own */
    void give(BigDecimal given, String why, Sha256 of, long by, Instant at) {
        points = given;
        reason = why.strip();
        explained = of == null;
        madeOf = of;
        scoredBy = by;
        scoredAt = at;
    }

    public int version() {
        return version;
    }

    public Bid bid() {
        return bid;
    }

    public String criterion() {
        return criterion;
    }

    public BigDecimal points() {
        return points;
    }

    public String reason() {
        return reason;
    }

    boolean explained() {
        return explained;
    }

    /** Whether it has a reason of its own, or is made of these scores of the members. */
    boolean standsOn(Sha256 opinions) {
        return explained || madeOf == null || madeOf.equals(opinions);
    }
}
