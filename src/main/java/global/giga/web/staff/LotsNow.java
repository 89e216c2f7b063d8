package global.giga.web.staff;

import global.giga.kernel.Caller;
import global.giga.tender.DraftLots;
import global.giga.tender.LotDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The lots of a draft as they are stored, read once in a request until an act changed them. */
@RequestScoped
public class LotsNow {
    @Inject
    LotDesk desk;

    @Inject
    Caller caller;

    private DraftLots lots;

    DraftLots of(long tender) {
        if (lots == null) {
            lots = desk.lots(caller, tender);
        }
        return lots;
    }

    void forget() {
        lots = null;
    }
}
