package global.giga.tender;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** A part of a tender that is bid and awarded on its own. */
@Entity
@Table(name = "lot")
public class Lot {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tender_id")
    private Tender tender;

    private String code;
    private String title;
    private int position;

    @OneToMany(mappedBy = "lot", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Item> items = new ArrayList<>();

    protected Lot() {}

    Lot(Tender tender, String code, String title, int position) {
        this.tender = tender;
        this.code = code;
        this.title = title;
        this.position = position;
    }

    void add(Item item) {
        items.add(item);
    }

    void remove(Item item) {
        items.remove(item);
    }

    /** Gives the lot of a draft another name. */
    void name(String newCode, String newTitle) {
        code = newCode;
        title = newTitle;
    }

    Tender tender() {
        return tender;
    }

    int position() {
        return position;
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** In the order of the lots file. */
    public List<Item> items() {
        return List.copyOf(items);
    }

    public int pupils() {
        return items.stream().mapToInt(Item::pupils).sum();
    }
}
