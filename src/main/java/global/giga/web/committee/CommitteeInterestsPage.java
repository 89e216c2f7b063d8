package global.giga.web.committee;

import global.giga.bid.interest.Bidder;
import global.giga.bid.interest.Correcting;
import global.giga.bid.interest.Correction;
import global.giga.bid.interest.Declaration;
import global.giga.bid.interest.Declaring;
import global.giga.bid.interest.MemberDeclarations;
import global.giga.kernel.Caller;
import global.giga.kernel.Disclosure;
import global.giga.kernel.Duty;
import global.giga.tender.Tender;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderStatus;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;

/** /committee/interests: what the visitor has to do with the suppliers who bid, and what the others declared. */
@Model
public class CommitteeInterestsPage {
    @Inject
    TenderInView view;

    @Inject
    Declaring declaring;

    @Inject
    Correcting correcting;

    @Inject
    TenderDuties duties;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private List<Bidder> bidders;
    private List<MemberDeclarations> members;
    private Long supplier;
    private String reason;
    private List<Correction> corrections;
    private Long correction;
    private Ruling ruling;
    private String why;

    /** What is decided on a conflict that was declared by mistake. */
    public enum Ruling {
        LIFT,
        KEEP
    }

    /** No interest in any supplier that is left. */
    public String none() {
        declaring.declareNone(caller, view.id());
        notices.done("committee.interests.done");
        return page();
    }

    /** A conflict with the chosen supplier; whoever has no duty any more goes to the own desk. */
    public String conflict() {
        var reference = getTender().reference();
        declaring.declare(caller, view.id(), List.of(new Declaration(supplier, reason == null ? "" : reason)));
        notices.done("committee.interests.left", reference);
        return duties.of(caller, view.id()).isEmpty() ? "/committee/home?faces-redirect=true" : page();
    }

    /** Lifts the chosen conflict, or keeps it. */
    public String decide() {
        correcting.decide(caller, view.id(), correction, ruling == Ruling.LIFT, why);
        notices.done("committee.interests.decided");
        return page();
    }

    private String page() {
        return "/committee/interests?faces-redirect=true&tender=" + view.id();
    }

    public Tender getTender() {
        return view.tender();
    }

    private TenderStatus status() {
        return view.status();
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
                && view.duties().stream().anyMatch(Duty::readsScores);
    }

    /** Whether the visitor holds a share and the bids wait to be opened. */
    public boolean isOpener() {
        return status() == TenderStatus.CLOSED && view.duties().contains(Duty.KEY_HOLDER);
    }

    public List<MemberDeclarations> getMembers() {
        if (members == null) {
            members = declaring.all(caller, getTender().id());
        }
        return members;
    }

    /** What waits for a decision, for those who decide. */
    public List<Correction> getCorrections() {
        if (corrections == null) {
            var decides = isOpen()
                    && (view.duties().contains(Duty.OFFICER) || view.duties().contains(Duty.APPROVER))
                    && declaring.standing(caller, view.id()) == Disclosure.CLEAR;
            corrections = decides ? correcting.waiting(caller, view.id()) : List.of();
        }
        return corrections;
    }

    /** Those of them that are about somebody else. */
    public List<Correction> getDecidable() {
        return getCorrections().stream()
                .filter(one -> !one.account().id().equals(caller.account()))
                .toList();
    }

    public List<Ruling> getRulings() {
        return List.of(Ruling.values());
    }

    public Long getCorrection() {
        return correction;
    }

    public void setCorrection(Long correction) {
        this.correction = correction;
    }

    public Ruling getRuling() {
        return ruling;
    }

    public void setRuling(Ruling ruling) {
        this.ruling = ruling;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
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
