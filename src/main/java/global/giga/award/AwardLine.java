package global.giga.award;

import global.giga.bid.Offer;
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
import java.math.RoundingMode;

/** One school of an award: the offer that connects it. */
@Entity
@Table(name = "award_line")
public class AwardLine {
    private static final int DECIMALS = 20;

    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "award_id")
    private Award award;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "offer_id")
    private Offer offer;

    private BigDecimal price;

    @Column(name = "package")
    private String packageName;

    protected AwardLine() {}

    AwardLine(Award award, Offer offer, BigDecimal price, String packageName) {
        this.award = award;
        this.offer = offer;
        this.price = price.setScale(DECIMALS, RoundingMode.HALF_EVEN);
        this.packageName = packageName;
    }

    public Offer offer() {
        return offer;
    }

    /** Evaluated, in the evaluation currency, after the discount of the package. */
    public BigDecimal price() {
        return price;
    }

    /** The package that brings it; null for none. */
    public String packageName() {
        return packageName;
    }
}
