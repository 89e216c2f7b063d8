package global.giga.web.supplier;

import global.giga.bid.Drafting;
import global.giga.bid.OpenTender;
import global.giga.bid.OwnBid;
import global.giga.bid.SupplierDesk;
import global.giga.kernel.Caller;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;

/** /supplier/home: tenders to bid on and the supplier's own bids. */
@Model
public class SupplierHomePage {
    @Inject
    SupplierDesk desk;

    @Inject
    Drafting drafting;

    @Inject
    Caller caller;

    private List<OpenTender> tenders;
    private List<OwnBid> bids;

    public String start(long tender) {
        drafting.draft(caller, tender);
        return "/supplier/bid?faces-redirect=true&tender=" + tender;
    }

    public List<OpenTender> getTenders() {
        if (tenders == null) {
            tenders = desk.tenders(caller);
        }
        return tenders;
    }

    public List<OwnBid> getBids() {
        if (bids == null) {
            bids = desk.bids(caller);
        }
        return bids;
    }
}
