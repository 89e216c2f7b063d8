package global.giga.evaluation.committee;

import global.giga.bid.Bid;
import global.giga.kernel.Exact;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/** What one member of the committee gives a bid for one judged criterion, alone (R3.3); kept when the member leaves. */
@Entity
@Table(name = "own_score")
public class OwnScore {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "bid_id")
    private Bid bid;

    private String criterion;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    private BigDecimal points;
    private String reason = "";

    @Column(name = "document_id")
    private String document;

    private Integer page;

    @Column(name = "scored_at")
    private Instant scoredAt;

    protected OwnScore() {}

    public OwnScore(Bid bid, String criterion, Account account) {
        this.bid = bid;
        this.criterion = criterion;
        this.account = account;
    }

    /** @param given null while only a reason is noted */
    public void give(BigDecimal given, String why, Citation where, Instant at) {
        points = given;
        reason = why == null ? "" : why.strip();
        document = where.document();
        page = where.page();
        scoredAt = at;
    }

    /** Whether it says the same. */
    public boolean says(BigDecimal given, String why, Citation where) {
        var same = points == null || given == null ? points == given : points.compareTo(given) == 0;
        return same && reason.equals(why == null ? "" : why.strip()) && Objects.equals(citation(), where);
    }

    /** Points with a reason: what the sheet needs. */
    public boolean complete() {
        return points != null && !reason.isBlank();
    }

    /** What a sheet says of it, to be hashed. */
    record Facts(long bid, String criterion, String points, String reason, String document, Integer page) {}

    static final Comparator<Facts> ORDER = Comparator.comparing(Facts::bid).thenComparing(Facts::criterion);

    Facts facts() {
        var given = points == null ? null : Exact.plain(points).toPlainString();
        return new Facts(bid.id(), criterion, given, reason, document, page);
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

    public Account account() {
        return account;
    }

    public BigDecimal points() {
        return points;
    }

    public String reason() {
        return reason;
    }

    public Citation citation() {
        return new Citation(document, page);
    }
}
