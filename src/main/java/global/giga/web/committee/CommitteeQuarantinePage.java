package global.giga.web.committee;

import global.giga.bid.Asked;
import global.giga.bid.OpenedDocument;
import global.giga.bid.OpenedFiles;
import global.giga.bid.Quarantining;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.kernel.Translated;
import global.giga.tender.Appointing;
import global.giga.tender.Tender;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import org.omnifaces.cdi.Param;

/** /committee/quarantine: puts an answer or pages of a document out of sight, because they show a price. */
@Model
public class CommitteeQuarantinePage {
    @Inject
    @Param(name = "tender")
    Long tenderId;

    @Inject
    @Param(name = "bid")
    Long bidId;

    @Inject
    @Param
    String answer;

    @Inject
    @Param
    String document;

    @Inject
    Appointing appointing;

    @Inject
    OpenedFiles files;

    @Inject
    Quarantining quarantining;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private Tender tender;
    private OpenedDocument opened;
    private String pages;
    private String found;

    public String put() {
        if (document == null) {
            quarantining.answer(caller, tenderId, bidId, answer, found);
        } else {
            quarantining.document(caller, tenderId, bidId, document, pages, found);
        }
        notices.done("committee.quarantine.done");
        return "/committee/scores?faces-redirect=true&tender=" + tenderId + "&bid=" + bidId;
    }

    /** @throws NotFound unless the address names a bid and a part of it */
    public Tender getTender() {
        if (tender == null) {
            if (tenderId == null || bidId == null || (answer == null) == (document == null)) {
                throw new NotFound();
            }
            tender = appointing.tender(caller, tenderId);
        }
        return tender;
    }

    /** What was asked; null where it is about a document. */
    public Translated getQuestion() {
        return answer == null ? null : Asked.words(getTender().terms(), answer).orElseThrow(NotFound::new);
    }

    /** The document; null where it is about an answer. */
    public OpenedDocument getOpened() {
        if (opened == null && document != null) {
            opened = files.of(caller, getTender().id(), bidId).stream()
                    .filter(d -> d.document().equals(document))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
        return opened;
    }

    public Long getBidId() {
        return bidId;
    }

    public String getPages() {
        return pages;
    }

    public void setPages(String pages) {
        this.pages = pages;
    }

    public String getFound() {
        return found;
    }

    public void setFound(String found) {
        this.found = found;
    }
}
