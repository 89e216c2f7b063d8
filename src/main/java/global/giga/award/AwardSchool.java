package global.giga.award;

import global.giga.bid.Bid;
import global.giga.tender.Item;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A school that an award gives to somebody else than the plan, where schools are awarded one by one. */
@Entity
@Table(name = "award_school")
class AwardSchool {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "award_id")
    private Award award;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id")
    private Item item;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "planned_id")
    private Bid planned;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "bid_id")
    private Bid bid;

    private String departure;

    protected AwardSchool() {}

    /** @param planned null for nobody, as {@code bid} */
    AwardSchool(Award award, Item item, Bid planned, Bid bid, String departure) {
        this.award = award;
        this.item = item;
        this.planned = planned;
        this.bid = bid;
        this.departure = departure;
    }
}
