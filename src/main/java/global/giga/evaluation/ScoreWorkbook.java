package global.giga.evaluation;

import global.giga.bid.Bids;
import global.giga.document.WorkbookWriter;
import global.giga.kernel.Caller;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.letter.LetterWords;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;

/** The whole scoring of a tender as a workbook whose formulas compute the portal's figures again from the offers. */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
public class ScoreWorkbook {
    @Inject
    Tenders tenders;

    @Inject
    Bids bids;

    @Inject
    Scores scores;

    @Inject
    Exclusions exclusions;

    @Inject
    Clock clock;

    /** A workbook with the name of its file. */
    public record Written(String name, byte[] content) {}

    /**
     * In a language of the portal, or else in English.
     *
     * @throws TenderNotInState before prices are open
     */
    @NeedsDuty
    public Written of(Caller caller, long tenderId, String language) {
        var tender = tenders.get(tenderId);
        tender.requireReached(TenderStatus.FINANCIAL_OPENED, clock.instant());
        var form = new ScoreForm(
                tender,
                new ScoreForm.Stored(
                        tenders.lots(tenderId),
                        bids.opened(tenderId),
                        bids.openedOffers(tenderId),
                        scores.judged(tenderId),
                        scores.computed(tenderId),
                        exclusions.out(tenderId)),
                LetterWords.in(language));
        return new Written(tender.reference() + "-scores.xlsx", WorkbookWriter.write(form.plan()));
    }
}
