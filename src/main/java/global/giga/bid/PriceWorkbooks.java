package global.giga.bid;

import global.giga.document.UnreadableFile;
import global.giga.document.UnreadableFile.Reason;
import global.giga.document.WorkbookFile;
import global.giga.document.WorkbookLimits;
import global.giga.document.WorkbookWriter;
import global.giga.party.Accounts;
import global.giga.tender.PublishedDigest;
import global.giga.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** The price workbooks of drafts: made for one tender and supplier, and known again. */
@ApplicationScoped
public class PriceWorkbooks {
    @Inject
    Tenders tenders;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    byte[] write(OpenDraft draft, List<DraftOffer> offers, String language) {
        var terms = draft.tender().terms();
        var words = new WorkbookWords(terms.languages().contains(language) ? language : "en");
        var tie = tie(draft);
        var supplier = accounts.organization(tie.supplier()).name();
        var form = new PriceForm(draft.tender(), draft.content().currency(), offers, words);
        return WorkbookWriter.write(form.plan(supplier, tie.mark(words.language(), clock.instant())));
    }

    /** The offers in a file, a workbook or CSV. @throws UnreadableFile when it is neither */
    OfferSource source(OpenDraft draft, byte[] file) {
        if (!WorkbookFile.is(file)) {
            return (lots, alternatives, problems) -> OfferFile.read(file, lots, alternatives, problems);
        }
        var workbook = read(draft, file);
        tie(draft).requirePresent(workbook.mark());
        return new FilledWorkbook(workbook, draft.tender().terms().languages(), true);
    }

    /** The offers in a workbook, also one that was made before the tender changed. */
    OfferSource older(OpenDraft draft, byte[] file) {
        if (!WorkbookFile.is(file)) {
            throw new UnreadableFile(Reason.WORKBOOK_FOREIGN);
        }
        return new FilledWorkbook(read(draft, file), draft.tender().terms().languages(), false);
    }

    private WorkbookFile read(OpenDraft draft, byte[] file) {
        var workbook = WorkbookFile.read(file, WorkbookLimits.DEFAULT);
        if (!WorkbookTie.is(workbook.mark())) {
            throw new UnreadableFile(Reason.WORKBOOK_FOREIGN);
        }
        tie(draft).requireOwn(workbook.mark());
        return workbook;
    }

    private WorkbookTie tie(OpenDraft draft) {
        var tender = draft.tender();
        return new WorkbookTie(
                tender.id(),
                tender.reference(),
                tender.revision(),
                PublishedDigest.of(tender, tenders.lots(tender.id())),
                draft.stored().organization());
    }
}
