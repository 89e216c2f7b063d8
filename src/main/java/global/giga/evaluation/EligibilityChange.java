package global.giga.evaluation;

import global.giga.bid.Bid;
import global.giga.kernel.Json;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
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
import java.time.Instant;
import java.util.List;

/** A decision on a whole bid, with the result before and after it (R3.5). It is never changed; the last one counts. */
@Entity
@Table(name = "eligibility_change")
public class EligibilityChange {
    /** The most characters of a reason. */
    public static final int REASON = 2_000;

    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tender_id")
    private Tender tender;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "bid_id")
    private Bid bid;

    private int number;

    @Enumerated(EnumType.STRING)
    private EligibilityAct kind;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    private String reason;

    @Enumerated(EnumType.STRING)
    private TenderStatus stage;

    @Column(name = "decided_by")
    private long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    /** As JSON. */
    private String was = "[]";

    private String became = "[]";

    protected EligibilityChange() {}

    EligibilityChange(Bid bid, int number, EligibilityAct kind, Ground ground, String reason) {
        this.tender = bid.tender();
        this.bid = bid;
        this.number = number;
        this.kind = kind;
        this.ground = ground;
        this.reason = reason.strip();
    }

    void decided(long by, Instant at) {
        stage = tender.statusAt(at);
        decidedBy = by;
        decidedAt = at;
    }

    /** Keeps the result before and after it. */
    void keep(List<PlacedBid> before, List<PlacedBid> after) {
        was = Json.write(before);
        became = Json.write(after);
    }

    public Tender tender() {
        return tender;
    }

    public Bid bid() {
        return bid;
    }

    /** From 1, in the order in which they were decided in the tender. */
    public int number() {
        return number;
    }

    public EligibilityAct kind() {
        return kind;
    }

    /** Null unless disqualified. */
    public Ground ground() {
        return ground;
    }

    public String reason() {
        return reason;
    }

    /** Where the tender stood. */
    public TenderStatus stage() {
        return stage;
    }

    /** Whether it was out before any price could be opened. */
    boolean beforePrices() {
        return !stage.reached(TenderStatus.FINANCIAL_OPENED);
    }

    /** The account of who decided. */
    public long decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /** The result that it replaced; empty before the freeze. */
    public List<PlacedBid> before() {
        return List.of(Json.read(was, PlacedBid[].class));
    }

    public List<PlacedBid> after() {
        return List.of(Json.read(became, PlacedBid[].class));
    }

    /** What it made of the result. */
    public ResultDifference difference() {
        return ResultDifference.between(before(), after());
    }
}
