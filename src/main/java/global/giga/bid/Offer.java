package global.giga.bid;

import global.giga.kernel.Connection;
import global.giga.kernel.Technology;
import global.giga.tender.Item;
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

/** One technology and price for one school of an opened bid; the price comes with the financial envelope. */
@Entity
@Table(name = "offer")
public class Offer {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "bid_id")
    private Bid bid;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id")
    private Item item;

    private int ordinal;

    @Enumerated(EnumType.STRING)
    private Technology technology;

    private BigDecimal download;
    private BigDecimal upload;
    private Integer latency;
    private BigDecimal availability;
    private Boolean unlimited;

    @Column(name = "data_cap")
    private Integer dataCap;

    @Column(name = "delivery_weeks")
    private Integer deliveryWeeks;

    @Column(name = "hub_radius")
    private Integer hubRadius;

    @Column(name = "power_included")
    private Boolean powerIncluded;

    @Enumerated(EnumType.STRING)
    private Technology backup;

    private String remarks;
    private BigDecimal nrc;
    private BigDecimal mrc;

    @Column(name = "stated_total")
    private BigDecimal statedTotal;

    protected Offer() {}

    Offer(Bid bid, Item item, int ordinal) {
        this.bid = bid;
        this.item = item;
        this.ordinal = ordinal;
    }

    /** Takes over all values. */
    void fill(OfferValues values) {
        technology = values.technology();
        download = values.download();
        upload = values.upload();
        latency = values.latency();
        availability = values.availability();
        unlimited = values.unlimited();
        dataCap = Boolean.TRUE.equals(values.unlimited()) ? null : values.dataCap();
        deliveryWeeks = values.deliveryWeeks();
        hubRadius = values.hubRadius();
        powerIncluded = values.powerIncluded();
        backup = values.backup();
        remarks = values.remarks();
        price(values.nrc(), values.mrc(), values.statedTotal());
    }

    /** Puts in the price that the financial envelope held. */
    void price(BigDecimal oneTime, BigDecimal monthly, BigDecimal stated) {
        nrc = oneTime;
        mrc = monthly;
        statedTotal = stated;
    }

    public OfferValues values() {
        return new OfferValues(
                technology,
                download,
                upload,
                latency,
                availability,
                unlimited,
                dataCap,
                nrc,
                mrc,
                deliveryWeeks,
                hubRadius,
                powerIncluded,
                backup,
                remarks,
                statedTotal);
    }

    public Connection connection() {
        return values().connection();
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Bid bid() {
        return bid;
    }

    public Item item() {
        return item;
    }

    public int ordinal() {
        return ordinal;
    }

    public boolean priced() {
        return nrc != null && mrc != null;
    }
}
