package global.giga.bid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A document of a draft: which one it is, and as ciphertext what it is called and the key that opens it. */
@Entity
@Table(name = "draft_document")
public class DraftDocument {
    @Id
    @Column(name = "document_id")
    private String id;

    @Column(name = "draft_id")
    private Long draft;

    private String content;

    protected DraftDocument() {}

    DraftDocument(OpenDraft draft, Enclosure document) {
        this.id = document.id();
        this.draft = draft.stored().id();
        this.content = draft.safe().close(place(draft, id), document);
    }

    Enclosure read(OpenDraft of) {
        return of.safe().open(place(of, id), content, Enclosure.class);
    }

    private static String place(OpenDraft draft, String id) {
        return draft.stored().place() + "|document|" + id;
    }

    String id() {
        return id;
    }
}
