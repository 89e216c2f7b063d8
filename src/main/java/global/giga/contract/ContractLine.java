package global.giga.contract;

import global.giga.award.AwardLine;
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
import java.time.LocalDate;

/** One school of a contract: the offer that the supplier is held to. */
@Entity
@Table(name = "contract_line")
public class ContractLine {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contract_id")
    private Contract contract;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "offer_id")
    private Offer offer;

    private BigDecimal price;

    @Column(name = "starts_by")
    private LocalDate startsBy;

    protected ContractLine() {}

    /** @param from the day from which the weeks of delivery count */
    ContractLine(Contract contract, AwardLine awarded, LocalDate from) {
        this.contract = contract;
        this.offer = awarded.offer();
        this.price = awarded.price();
        this.startsBy = from.plusWeeks(offer.values().deliveryWeeks());
    }

    public Offer offer() {
        return offer;
    }

    /** Evaluated, in the evaluation currency. */
    public BigDecimal price() {
        return price;
    }

    /** The last day of delivery. */
    public LocalDate startsBy() {
        return startsBy;
    }
}
