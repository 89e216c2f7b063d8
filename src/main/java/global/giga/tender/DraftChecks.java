package global.giga.tender;

import global.giga.party.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** The check of a draft with what the database knows; it asks for no caller. */
@ApplicationScoped
class DraftChecks {
    @Inject
    Tenders tenders;

    @Inject
    TenderTemplates templates;

    @Inject
    Accounts accounts;

    /** What would be found if the draft were published now as planned. */
    List<Finding> planned(Tender tender, Instant now) {
        var workdays = templates.of(tender).workdays();
        return findings(tender, tender.plan().start(now), tender.deadlineFrom(now, workdays));
    }

    /** What would be found with that tender period: three statements. */
    List<Finding> findings(Tender tender, Instant start, Instant closesAt) {
        return new Check(
                        tender.terms(),
                        templates.of(tender),
                        start,
                        closesAt,
                        tender.questionDays(),
                        tenders.lotFacts(tender.id()),
                        accounts.suppliers())
                .findings();
    }
}
