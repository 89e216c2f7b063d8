package global.giga.web.committee;

import global.giga.bid.Asked;
import global.giga.bid.OpenedDocument;
import global.giga.bid.OpenedFiles;
import global.giga.bid.Quarantining;
import global.giga.evaluation.Complying;
import global.giga.evaluation.committee.FormalCheck;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.kernel.Translated;
import global.giga.tender.Appointing;
import global.giga.tender.Tender;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** /committee/quarantine: puts an answer or (pages of) a document out of sight, because it shows a price. */
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
    @Param
    Long cure;

    @Inject
    Appointing appointing;

    @Inject
    OpenedFiles files;

    @Inject
    Quarantining quarantining;

    @Inject
    Complying complying;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private Tender tender;
    private OpenedDocument opened;
    private FormalCheck mended;
    private String pages;
    private String found;

    public String put() {
        if (answer != null) {
            quarantining.answer(caller, tenderId, bidId, answer, found);
        } else if (document != null) {
            quarantining.document(caller, tenderId, bidId, document, pages, found);
        } else {
            complying.priceFound(caller, tenderId, cure, found);
        }
        notices.done("committee.quarantine.done");
        return getFrom() + "?faces-redirect=true&tender=" + tenderId + "&bid=" + bidId;
    }

    /** The page on which it was seen. */
    public String getFrom() {
        return cure == null ? "/committee/scores" : "/committee/compliance";
    }

    /** @throws NotFound unless the address names a bid and a part of it */
    public Tender getTender() {
        if (tender == null) {
            if (tenderId == null
                    || bidId == null
                    || Stream.of(answer, document, cure)
                                    .filter(Objects::nonNull)
                                    .count()
                            != 1) {
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

    /** The document as its supplier named it; null where it is about an answer. */
    public String getDocumentName() {
        return cure != null ? mended().fileName() : document != null ? opened().name() : null;
    }

    /** Whether some pages of it can be put out of sight. */
    public boolean isPaged() {
        return document != null && opened().pdf();
    }

    private FormalCheck mended() {
        if (mended == null) {
            mended = complying.decisions(caller, getTender().id()).stream()
                    .filter(check -> check.id().equals(cure) && check.bid().id().equals(bidId) && check.file() != null)
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
        return mended;
    }

    private OpenedDocument opened() {
        if (opened == null) {
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
