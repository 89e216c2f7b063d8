package global.giga.web.committee;

import global.giga.evaluation.Agreeing;
import global.giga.evaluation.Consensus;
import global.giga.evaluation.Evaluating;
import global.giga.evaluation.Returning;
import global.giga.evaluation.committee.Ballot;
import global.giga.evaluation.committee.Progress;
import global.giga.evaluation.committee.ReturnedSheet;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.omnifaces.cdi.Param;

/** /committee/consensus: from the closed sheets of the members to the freeze. */
@Model
public class CommitteeConsensusPage {
    @Inject
    TenderInView view;

    @Inject
    @Param(name = "bid")
    Long bidId;

    @Inject
    @Param(name = "criterion")
    String criterionId;

    @Inject
    Agreeing agreeing;

    @Inject
    Returning returning;

    @Inject
    Evaluating evaluating;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private Consensus consensus;
    private BigDecimal points;
    private String reason;
    private int version;
    private String seen;
    private String dissent;
    private Long member;
    private String back;
    private List<ReturnedSheet> returned;

    /** The means wherever nobody is far from the others. */
    public String takeOver() {
        var taken = agreeing.takeOver(caller, view.id());
        notices.done("committee.consensus.taken", taken);
        return page();
    }

    /** The consensus on the line that is chosen. */
    public String agree() {
        agreeing.agree(caller, view.id(), bidId, criterionId, points, reason, version);
        notices.done("committee.consensus.recorded");
        return page();
    }

    public String confirm() {
        agreeing.vote(caller, view.id(), seen, null);
        notices.done("committee.consensus.confirmed");
        return page();
    }

    public String object() {
        agreeing.vote(caller, view.id(), seen, dissent == null ? "" : dissent);
        notices.done("committee.consensus.dissented");
        return page();
    }

    /** Ends the scoring; what the chair sees next is who passed. */
    public String freeze() {
        evaluating.freeze(caller, view.id());
        notices.done(getTender().terms().oneEnvelope() ? "staff.tender.frozen.one" : "staff.tender.frozen");
        return "/committee/results?faces-redirect=true&tender=" + view.id();
    }

    /** The sheet of the chosen member goes back to it. */
    public String giveBack() {
        var sheet = returning.giveBack(caller, view.id(), member, back);
        notices.done("committee.consensus.givenBack", sheet.account().name());
        return page();
    }

    private String page() {
        return "/committee/consensus?faces-redirect=true&tender=" + view.id();
    }

    public Tender getTender() {
        return view.tender();
    }

    private TenderStatus status() {
        return view.status();
    }

    /** Whether bids can be read. */
    public boolean isReadable() {
        return getTender().reached(TenderStatus.TECHNICAL_OPENED);
    }

    /** Whether the consensus can still change. */
    public boolean isOpen() {
        return status() == TenderStatus.TECHNICAL_OPENED;
    }

    public Consensus getConsensus() {
        if (consensus == null) {
            consensus = agreeing.consensus(caller, getTender().id());
        }
        return consensus;
    }

    /** The members whose sheets can be given back. */
    public List<Progress> getClosed() {
        return getConsensus().members().stream().filter(Progress::handedIn).toList();
    }

    /** The sheets that were opened again, newest first. */
    public List<ReturnedSheet> getReturned() {
        if (returned == null) {
            returned = returning.returned(caller, getTender().id());
        }
        return returned;
    }

    /** Whether the visitor records the consensus. */
    public boolean isChairing() {
        return isOpen() && view.duties().contains(Duty.CHAIR);
    }

    /** Whether the visitor has a sheet that is not handed in. */
    public boolean isScoring() {
        return isOpen()
                && getConsensus().members().stream().anyMatch(m -> m.account() == caller.account() && !m.handedIn());
    }

    /** Whether the visitor confirms or dissents now. */
    public boolean isVoting() {
        return isOpen()
                && getConsensus().revealed()
                && getConsensus().missing() == 0
                && getConsensus().ballots().stream().anyMatch(this::mine);
    }

    private boolean mine(Ballot ballot) {
        return ballot.account() == caller.account();
    }

    /** Whether it is the line that the chair decides now. */
    public boolean chosen(Consensus.Line line) {
        var mine = isChairing()
                && bidId != null
                && line.bid() == bidId
                && line.criterion().id().equals(criterionId);
        if (mine && points == null) {
            points = line.points() == null ? line.divergence().mean() : line.points();
            reason = line.explained() ? line.reason() : reason;
            version = line.version();
        }
        return mine;
    }

    public BigDecimal getPoints() {
        return points;
    }

    public void setPoints(BigDecimal points) {
        this.points = points;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    /** The digest of the consensus on screen. */
    public String getSeen() {
        return seen == null ? getConsensus().sha256().hex() : seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public String getDissent() {
        return dissent;
    }

    public void setDissent(String dissent) {
        this.dissent = dissent;
    }

    public Long getMember() {
        return member;
    }

    public void setMember(Long member) {
        this.member = member;
    }

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }
}
