package global.giga.bid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;

/** What the rows of a draft said before the last bulk act, as ciphertext; at most one for a draft. */
@Entity
@Table(name = "draft_undo")
public class DraftUndo {
    @Id
    @Column(name = "draft_id")
    private Long draft;

    @Version
    private int version;

    @Column(name = "changed_rows")
    private int rows;

    private String content;

    protected DraftUndo() {}

    DraftUndo(Draft draft) {
        this.draft = draft.id();
    }

    /** @param version of the row after the act */
    record Before(long offer, int version, OfferValues values) {}

    private record Content(List<Before> rows) {}

    void write(OpenDraft of, List<Before> before) {
        rows = before.size();
        content = of.safe().close(place(of), new Content(before));
    }

    List<Before> read(OpenDraft of) {
        return of.safe().open(place(of), content, Content.class).rows();
    }

    private static String place(OpenDraft of) {
        return of.stored().place() + "|undo";
    }

    int rows() {
        return rows;
    }
}
