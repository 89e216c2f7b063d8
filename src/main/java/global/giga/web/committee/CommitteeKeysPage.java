package global.giga.web.committee;

import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.tender.Appointing;
import global.giga.tender.Tender;
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
}
