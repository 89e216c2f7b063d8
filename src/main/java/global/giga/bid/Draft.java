package global.giga.bid;

import global.giga.kernel.ChangedElsewhere;
import global.giga.tender.Tender;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A supplier's bid before it is sealed, one for a tender; readable with the key of its organisation alone. */
@Entity
@Table(name = "draft")
public class Draft {
    @Id
    @GeneratedValue(generator = "ids")
    private Long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "tender_id")
    private Tender tender;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    private OrganizationKey key;

    private String content;

    protected Draft() {}

    Draft(Tender tender, OrganizationKey key, Safe safe) {
        this.tender = tender;
        this.key = key;
        write(DraftContent.empty(tender), safe);
    }

    /** @throws ChangedElsewhere when the draft has another version than the one that was read */
    void requireVersion(int read) {
        if (read != version) {
            throw new ChangedElsewhere();
        }
    }

    /** Takes over the content; the same content again is no change. */
    final void write(DraftContent wanted, Safe safe) {
        if (content == null || !wanted.equals(read(safe))) {
            content = safe.close(place(), wanted);
        }
    }

    DraftContent read(Safe safe) {
        return safe.open(place(), content, DraftContent.class);
    }

    String place() {
        return "draft|" + tender.id() + "|" + key.organization();
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }

    Tender tender() {
        return tender;
    }

    Long organization() {
        return key.organization();
    }

    OrganizationKey key() {
        return key;
    }
}
