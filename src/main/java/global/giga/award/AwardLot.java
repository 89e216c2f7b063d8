package global.giga.award;

import global.giga.award.plan.AwardPlan.Reason;
import global.giga.bid.Bid;
import global.giga.tender.Lot;
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

/** What an award does with a lot, beside what the plan did. */
@Entity
@Table(name = "award_lot")
public class AwardLot {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "award_id")
    private Award award;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lot_id")
    private Lot lot;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "planned_id")
    private Bid planned;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "bid_id")
    private Bid bid;

    private String departure;

    @Enumerated(EnumType.STRING)
    private Reason unawarded;

    protected AwardLot() {}

    AwardLot(Award award, Lot lot, Bid planned, Bid bid, String departure, Reason unawarded) {
        this.award = award;
        this.lot = lot;
        this.planned = planned;
        this.bid = bid;
        this.departure = departure;
        this.unawarded = unawarded;
    }

    public Lot lot() {
        return lot;
    }

    /** The bid that the plan gives the lot to; null for none and where schools go to several. */
    public Bid planned() {
        return planned;
    }

    /** The bid that gets it; null for none and where schools go to several. */
    public Bid bid() {
        return bid;
    }

    /** The chair's reason to depart from the plan; null where it is followed. */
    public String departure() {
        return departure;
    }

    /** Why the plan gives it, or the most of what is left of it, to nobody; else null. */
    public Reason unawarded() {
        return unawarded;
    }
}
