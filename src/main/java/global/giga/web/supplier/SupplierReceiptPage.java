package global.giga.web.supplier;

import global.giga.bid.Bidding;
import global.giga.bid.Drafting;
import global.giga.bid.OwnBid;
import global.giga.bid.Receipt;
import global.giga.bid.SupplierDesk;
import global.giga.kernel.Caller;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;

/** /supplier/receipt: the proof of one sealed revision, and what its supplier can do with it. */
@Model
public class SupplierReceiptPage {
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

    private String number;
    private OwnBid bid;
    private Receipt receipt;

    public void load() {
        bid = desk.bid(caller, number);
        receipt = bidding.sealed(caller, number).receipt();
    }

    public String withdraw() {
        bidding.withdraw(caller, desk.bid(caller, number).tender());
        notices.done("supplier.receipt.withdrawn");
        return "/supplier/receipt?faces-redirect=true&number=" + number;
    }

    public String replace() {
        var tender = desk.bid(caller, number).tender();
        drafting.draft(caller, tender);
        return "/supplier/bid?faces-redirect=true&section=import&tender=" + tender;
    }

    public OwnBid getBid() {
        return bid;
    }

    public Receipt getReceipt() {
        return receipt;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
