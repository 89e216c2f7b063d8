package global.giga.bid;

import global.giga.kernel.ChangedElsewhere;
import global.giga.tender.Item;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;

/** A row of a draft's price schedule as it is stored: for which school, and ciphertext. */
@Entity
@Table(name = "draft_row")
public class DraftRow {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @Column(name = "draft_id")
    private Long draft;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id")
    private Item item;

    private int ordinal;
    private String content;

    /* What the content says; lives as long as the act or the page that reads it. */
    @Transient
    private OfferValues said;

    protected DraftRow() {}

    DraftRow(Draft draft, Item item, int ordinal) {
        this.draft = draft.id();
        this.item = item;
        this.ordinal = ordinal;
    }

    /** @throws ChangedElsewhere when the row has another version than the one that was read */
    void requireVersion(int read) {
        if (read != version) {
            throw new ChangedElsewhere();
        }
    }

    void write(Draft of, OfferValues values, Safe safe) {
        said = values;
        content = safe.close(place(of), values);
    }

    OfferValues read(Draft of, Safe safe) {
        if (said == null) {
            said = safe.open(place(of), content, OfferValues.class);
        }
        return said;
    }

    private String place(Draft of) {
        return of.place() + "|" + item.id() + "|" + ordinal;
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }

    Long draft() {
        return draft;
    }

    Item item() {
        return item;
    }

    int ordinal() {
        return ordinal;
    }
}
