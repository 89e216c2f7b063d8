package global.giga.web.committee;

import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NotFound;
import global.giga.tender.Appointing;
import global.giga.tender.Tender;
import global.giga.tender.TenderDuties;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import org.omnifaces.cdi.Param;

/** /committee/keys: a holder's way through the ceremony; the page's script asks and computes. */
@Model
public class CommitteeKeysPage {
    @Inject
    @Param(name = "tender")
    Long id;

    @Inject
    Appointing appointing;

    @Inject
    TenderDuties duties;

    @Inject
    Caller caller;

    private Tender tender;

    public Tender getTender() {
        if (tender == null) {
            if (id == null) {
                throw new NotFound();
            }
            tender = appointing.tender(caller, id);
        }
        return tender;
    }

    /** Whether the visitor is to hold the key, with or without a share yet. */
    public boolean isAppointed() {
        return duties.of(caller, getTender().id()).contains(Duty.KEY_HOLDER);
    }
}
