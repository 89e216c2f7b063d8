package global.giga.evaluation;

import global.giga.bid.Bid;
import global.giga.evaluation.scoring.BidResult;
import global.giga.evaluation.scoring.BidStatus;
import global.giga.evaluation.scoring.RankStep;
import global.giga.kernel.Json;
import global.giga.tender.Lot;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where a bid stands in a lot, as computed last; figures are kept with 20 decimals. */
@Entity
@Table(name = "lot_score")
public class LotScore {
    private static final int DECIMALS = 20;

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

    @Enumerated(EnumType.STRING)
    private BidStatus status;

    private int covered;
    private int schools;

    /** Points by criterion as JSON. */
    private String points;

    private BigDecimal guaranteed;
    private BigDecimal technical;
    private BigDecimal price;

    @Column(name = "price_sum")
    private BigDecimal priceSum;

    @Column(name = "price_points")
    private BigDecimal pricePoints;

    private BigDecimal total;

    @Column(name = "rank_figure")
    private BigDecimal index;

    @Column(name = "ranked")
    private Integer rank;

    @Enumerated(EnumType.STRING)
    private RankStep behind;

    protected LotScore() {}

    LotScore(Lot lot, Bid bid) {
        this.lot = lot;
        this.bid = bid;
    }

    /** Replaces what was computed before (R3.5). */
    void compute(BidResult result) {
        status = result.status();
        covered = result.coverage().covered();
        schools = result.coverage().schools();
        var byCriterion = new LinkedHashMap<String, BigDecimal>();
        result.technical().points().forEach((criterion, value) -> byCriterion.put(criterion, stored(value)));
        points = Json.write(byCriterion);
        guaranteed = stored(result.technical().guaranteed());
        technical = stored(result.technical().evaluated());
        var financial = result.financial();
        price = financial == null ? null : stored(financial.price().value());
        priceSum = financial == null ? null : stored(financial.price().sum());
        pricePoints = financial == null ? null : stored(financial.points());
        total = financial == null ? null : stored(financial.total());
        index = financial == null ? null : stored(financial.index());
        rank = financial == null ? null : financial.rank();
        behind = financial == null ? null : financial.behind();
    }

    private static BigDecimal stored(BigDecimal value) {
        return value == null ? null : value.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    public Lot lot() {
        return lot;
    }

    public Bid bid() {
        return bid;
    }

    public BidStatus status() {
        return status;
    }

    public int covered() {
        return covered;
    }

    public int schools() {
        return schools;
    }

    /** By criterion; without those that are not scored yet. */
    public Map<String, BigDecimal> points() {
        return Json.readMap(points, BigDecimal.class);
    }

    /** Technical points that the bid is sure of; null while a criterion is not scored. */
    public BigDecimal guaranteed() {
        return guaranteed;
    }

    /** Technical points with the evaluated offers; null while a criterion is not scored. */
    public BigDecimal technical() {
        return technical;
    }

    /** Mean evaluated price per covered school in the evaluation currency; null unless valid. */
    public BigDecimal price() {
        return price;
    }

    /** Sum of the evaluated prices likewise. */
    public BigDecimal priceSum() {
        return priceSum;
    }

    /** Null for formulas that only rank. */
    public BigDecimal pricePoints() {
        return pricePoints;
    }

    /** Null for formulas that only rank. */
    public BigDecimal total() {
        return total;
    }

    /** What formulas without points rank by. */
    public BigDecimal index() {
        return index;
    }

    /** From 1; null unless valid. */
    public Integer rank() {
        return rank;
    }

    /** At which step it fell behind the bid before it; null for the first. */
    public RankStep behind() {
        return behind;
    }
}
