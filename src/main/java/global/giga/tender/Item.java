package global.giga.tender;

import global.giga.school.School;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** The connection of one school; its pupils are those at the time of drafting, whatever the register says later. */
@Entity
@Table(name = "item")
public class Item {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lot_id")
    private Lot lot;

    /** The tender of the lot: a school is in one lot of it. */
    @Column(name = "tender_id")
    private Long tender;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "school_id")
    private School school;

    private int position;
    private int pupils;

    protected Item() {}

    Item(Lot lot, School school, int pupils, int position) {
        this.lot = lot;
        this.tender = lot.tender().id();
        this.school = school;
        this.pupils = pupils;
        this.position = position;
    }

    public Long id() {
        return id;
    }

    public Lot lot() {
        return lot;
    }

    public School school() {
        return school;
    }

    public int pupils() {
        return pupils;
    }
}
