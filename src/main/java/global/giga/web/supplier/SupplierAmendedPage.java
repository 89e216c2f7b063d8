package global.giga.web.supplier;

import global.giga.bid.Bidding;
import global.giga.bid.Drafting;
import global.giga.bid.OwnBid;
import global.giga.bid.SupplierDesk;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.tender.Rfps;
import global.giga.tender.TenderOverview;
import global.giga.tender.amendment.Amending;
import global.giga.tender.amendment.Revision;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** /supplier/amended: what changed since the own bid was sealed; confirm it as it is, or prepare another one. */
@Model
public class SupplierAmendedPage {
    @Inject
    @Param(name = "tender")
    Long tenderId;

    @Inject
    Rfps rfps;

    @Inject
    Amending amending;

    @Inject
    SupplierDesk desk;

    @Inject
    Bidding bidding;

    @Inject
    Drafting drafting;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private TenderOverview overview;
    private List<Revision> revisions;
    private Optional<OwnBid> bid;
    private int read = -1;

    /** @throws NotFound when there is no such tender */
    public void open() {
        drafting.tender(caller, getOverview().tender().id());
    }

    public String confirm() {
        bidding.confirm(caller, tenderId, read);
        notices.done("supplier.amended.confirmed");
        return "/supplier/amended?faces-redirect=true&tender=" + tenderId;
    }

    public String replace() {
        drafting.draft(caller, tenderId);
        return "/supplier/bid?faces-redirect=true&tender=" + tenderId;
    }

    public TenderOverview getOverview() {
        if (overview == null) {
            if (tenderId == null) {
                throw new NotFound();
            }
            overview = rfps.overview(caller, tenderId);
        }
        return overview;
    }

    /** The own bid that counts, null for none. */
    public OwnBid getBid() {
        if (bid == null) {
            bid = desk.bids(caller).stream()
                    .filter(b -> b.tender() == tenderId && b.counts())
                    .findFirst();
        }
        return bid.orElse(null);
    }

    /** What changed since the own bid; everything without one. */
    public List<Revision> getRevisions() {
        if (revisions == null) {
            var since = getBid() == null || !getBid().toConfirm() ? 0 : getBid().holdsFor();
            revisions = amending.published(caller, tenderId).stream()
                    .filter(revision -> revision.number() > since)
                    .toList();
        }
        return revisions;
    }

    /** The revision that is on the page, so that nobody confirms what was not read. */
    public int getRead() {
        return read < 0 ? getOverview().tender().revision() : read;
    }

    public void setRead(int read) {
        this.read = read;
    }
}
