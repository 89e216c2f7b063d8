package global.giga.web.supplier;

import global.giga.bid.Bidding;
import global.giga.bid.Drafting;
import global.giga.bid.OwnBid;
import global.giga.bid.Receipt;
import global.giga.bid.SupplierDesk;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import org.omnifaces.cdi.Param;

/** /supplier/receipt: the proof of one sealed revision, and what its supplier can do with it. */
@Model
public class SupplierReceiptPage {
    @Inject
    @Param
    String number;

    @Inject
    SupplierDesk desk;

    @Inject
    Drafting drafting;

    @Inject
    Bidding bidding;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private OwnBid bid;
    private Receipt receipt;

    public String withdraw() {
        bidding.withdraw(caller, getBid().tender());
        notices.done("supplier.receipt.withdrawn");
        return "/supplier/receipt?faces-redirect=true&number=" + number;
    }

    public String replace() {
        var tender = getBid().tender();
        drafting.draft(caller, tender);
        return "/supplier/bid?faces-redirect=true&section=import&tender=" + tender;
    }

    public OwnBid getBid() {
        if (bid == null) {
            if (number == null) {
                throw new NotFound();
            }
            bid = desk.bid(caller, number);
        }
        return bid;
    }

    public Receipt getReceipt() {
        if (receipt == null) {
            receipt = bidding.sealed(caller, number).receipt();
        }
        return receipt;
    }

    public String getNumber() {
        return number;
    }
}
