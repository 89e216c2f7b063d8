package global.giga.web.committee;

import global.giga.bid.interest.Bidder;
import global.giga.bid.interest.Declaration;
import global.giga.bid.interest.Declaring;
import global.giga.bid.interest.MemberDeclarations;
import global.giga.kernel.Caller;
import global.giga.kernel.Disclosure;
import global.giga.kernel.Duty;
import global.giga.kernel.NotFound;
import global.giga.tender.Appointing;
import global.giga.tender.Tender;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderStatus;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.omnifaces.cdi.Param;

/** /committee/interests: what the visitor has to do with the suppliers who bid, and what the others declared. */
@Model
public class CommitteeInterestsPage {
    @Inject
    @Param(name = "tender")
    Long tenderId;

    @Inject
    Appointing appointing;

    @Inject
    Declaring declaring;

    @Inject
    TenderDuties duties;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    private Tender tender;
    private List<Bidder> bidders;
    private List<MemberDeclarations> members;
    private Long supplier;
    private String reason;

    /** No interest in any supplier that is left. */
    public String none() {
        declaring.declareNone(caller, tenderId);
        notices.done("committee.interests.done");
        return page();
    }

    /** A conflict with the chosen supplier; whoever has no duty any more goes to the own desk. */
    public String conflict() {
        var reference = getTender().reference();
        declaring.declare(caller, tenderId, List.of(new Declaration(supplier, reason == null ? "" : reason)));
        notices.done("committee.interests.left", reference);
        return duties.of(caller, tenderId).isEmpty() ? "/committee/home?faces-redirect=true" : page();
    }

    private String page() {
        return "/committee/interests?faces-redirect=true&tender=" + tenderId;
    }

    public Tender getTender() {
        if (tender == null) {
            if (tenderId == null) {
                throw new NotFound();
            }
            tender = appointing.tender(caller, tenderId);
        }
        return tender;
    }

    private TenderStatus status() {
        return getTender().statusAt(clock.instant());
    }

    /** Whether it is known who bid. */
    public boolean isKnown() {
        return status().reached(TenderStatus.CLOSED) || status() == TenderStatus.UNSUCCESSFUL;
    }

    /** Whether something can still be declared. */
    public boolean isOpen() {
        return status().reached(TenderStatus.CLOSED) && !status().reached(TenderStatus.AWARDED);
    }

    public List<Bidder> getBidders() {
        if (bidders == null) {
            bidders = declaring.own(caller, getTender().id());
        }
        return bidders;
    }

    /** The suppliers with whom the visitor declared no conflict. */
    public List<Bidder> getChoices() {
        return getBidders().stream().filter(bidder -> !bidder.conflict()).toList();
    }

    /** Whether something is left to declare. */
    public boolean isMissing() {
        return getBidders().stream().anyMatch(bidder -> !bidder.declared());
    }

    /** Whether something is declared already. */
    public boolean isBegun() {
        return getBidders().stream().anyMatch(Bidder::declared);
    }

    public boolean isConflicted() {
        return getBidders().stream().anyMatch(Bidder::conflict);
    }

    /** Whether the bids are open and the visitor may read them. */
    public boolean isReader() {
        return status().reached(TenderStatus.TECHNICAL_OPENED)
                && declaring.standing(caller, getTender().id()) == Disclosure.CLEAR
                && duties.of(caller, getTender().id()).stream().anyMatch(Duty::readsScores);
    }

    /** Whether the visitor holds a share and the bids wait to be opened. */
    public boolean isOpener() {
        return status() == TenderStatus.CLOSED
                && duties.of(caller, getTender().id()).contains(Duty.KEY_HOLDER);
    }

    public List<MemberDeclarations> getMembers() {
        if (members == null) {
            members = declaring.all(caller, getTender().id());
        }
        return members;
    }

    public Long getSupplier() {
        return supplier;
    }

    public void setSupplier(Long supplier) {
        this.supplier = supplier;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
