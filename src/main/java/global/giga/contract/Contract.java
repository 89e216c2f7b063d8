package global.giga.contract;

import global.giga.award.Award;
import global.giga.bid.Bid;
import global.giga.kernel.Money;
import global.giga.tender.Tender;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a supplier is to connect, for how long and for how much, as awarded. */
@Entity
@Table(name = "contract")
public class Contract {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tender_id")
    private Tender tender;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "award_id")
    private Award award;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "bid_id")
    private Bid bid;

    private String number;
    private String currency;
    private BigDecimal price;
    private int months;

    @Column(name = "concluded_at")
    private Instant concludedAt;

    @OneToMany(mappedBy = "contract", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ContractLine> lines = new ArrayList<>();

    protected Contract() {}

    Contract(Award award, Bid bid, String number, Instant now) {
        this.tender = award.tender();
        this.award = award;
        this.bid = bid;
        this.number = number;
        this.currency = tender.terms().currency();
        this.price = BigDecimal.ZERO;
        this.months = tender.terms().contractMonths();
        this.concludedAt = now;
    }

    void add(ContractLine line) {
        lines.add(line);
        price = price.add(line.price());
    }

    public Long id() {
        return id;
    }

    public Tender tender() {
        return tender;
    }

    public Bid bid() {
        return bid;
    }

    /** The reference of the tender with a number. */
    public String number() {
        return number;
    }

    /** The sum of the evaluated prices of its schools, in the evaluation currency. */
    public Money value() {
        return new Money(price, currency);
    }

    /** Of service for each school, from its delivery on. */
    public int months() {
        return months;
    }

    public Instant concludedAt() {
        return concludedAt;
    }

    public List<ContractLine> lines() {
        return List.copyOf(lines);
    }

    public int schools() {
        return lines.size();
    }

    /** Codes of the lots of its schools, in order. */
    public List<String> lots() {
        return lines.stream().map(l -> l.offer().item().lot().code()).distinct().toList();
    }

    /** The day on which the last school is connected at the latest. */
    public LocalDate delivered() {
        return lines.stream()
                .map(ContractLine::startsBy)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The day after the last month of service of the school that is connected last, if all are connected as late as offered. */
    public LocalDate ends() {
        return delivered().plusMonths(months);
    }
}
