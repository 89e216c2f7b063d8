package global.giga.bid;

import global.giga.kernel.Json;
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
import java.util.List;
import java.util.TreeSet;

/**
 * A package of an opened bid. Each of its lots' financial envelopes names it; it counts once all have been read and say
 * the same.
 */
@Entity
@Table(name = "bid_package")
public class BidPackage {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "bid_id")
    private Bid bid;

    private String name;

    /** Codes as JSON. */
    private String lots;

    private BigDecimal discount;

    /** Codes as JSON. */
    @Column(name = "named_in")
    private String namedIn;

    protected BidPackage() {}

    BidPackage(Bid bid, LotPackage offered) {
        this.bid = bid;
        this.name = offered.name();
        this.lots = Json.write(offered.lots());
        this.discount = offered.discount();
        this.namedIn = "[]";
    }

    /** Notes that the financial envelope of this lot names it. */
    void namedIn(String lot) {
        var codes = new TreeSet<>(namedIn());
        codes.add(lot);
        namedIn = Json.write(codes);
    }

    boolean says(LotPackage offered) {
        return name.equals(offered.name())
                && lots().equals(offered.lots())
                && discount.compareTo(offered.discount()) == 0;
    }

    public Bid bid() {
        return bid;
    }

    public String name() {
        return name;
    }

    /** Codes of the lots that have to be awarded together. */
    public List<String> lots() {
        return List.of(Json.read(lots, String[].class));
    }

    /** Percent of all charges in these lots. */
    public BigDecimal discount() {
        return discount.stripTrailingZeros();
    }

    /** Lots whose opened envelopes name it. */
    public List<String> namedIn() {
        return List.of(Json.read(namedIn, String[].class));
    }

    /** Whether the envelopes of all its lots were opened and name it: otherwise it cannot be awarded. */
    public boolean whole() {
        return namedIn().containsAll(lots());
    }
}
