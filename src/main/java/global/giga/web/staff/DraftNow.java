package global.giga.web.staff;

import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.tender.Appointing;
import global.giga.tender.Checking;
import global.giga.tender.DraftState;
import global.giga.tender.Editing;
import global.giga.tender.Finding;
import global.giga.tender.LotLine;
import global.giga.tender.Template;
import global.giga.tender.Tender;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderTemplates;
import global.giga.tender.Tenders;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** A draft as it is stored, read once in a request until an act changed it. */
@RequestScoped
public class DraftNow {
    @Inject
    Appointing appointing;

    @Inject
    Editing editing;

    @Inject
    Checking checking;

    @Inject
    Tenders tenders;

    @Inject
    TenderTemplates templates;

    @Inject
    TenderDuties duties;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private Tender tender;
    private DraftState state;
    private List<Finding> findings;
    private List<LotLine> lots;

    /** What is asked next is what is stored. */
    void forget() {
        tender = null;
        state = null;
        findings = null;
        lots = null;
    }

    Instant time() {
        return clock.instant();
    }

    Tender tender(long id) {
        if (tender == null) {
            tender = appointing.tender(caller, id);
        }
        return tender;
    }

    Template template(long id) {
        return templates.of(tender(id));
    }

    DraftState state(long id) {
        if (state == null) {
            state = editing.state(caller, id);
        }
        return state;
    }

    List<Finding> findings(long id) {
        if (findings == null) {
            findings = checking.findings(caller, id);
        }
        return findings;
    }

    List<LotLine> lots(long id) {
        if (lots == null) {
            lots = tenders.lotLines(tender(id).id());
        }
        return lots;
    }

    boolean officer(long id) {
        return duties.of(caller, id).contains(Duty.OFFICER);
    }
}
