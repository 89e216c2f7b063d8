package global.giga.web.staff;

import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.tender.TenderDuties;
import global.giga.tender.amendment.Amending;
import global.giga.tender.amendment.Cancelling;
import global.giga.tender.amendment.Revision;
import global.giga.tender.question.Clarifying;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;
import org.omnifaces.cdi.Param;

/** /staff/tender, between publication and award: questions, amendments, cancellation. */
@Model
public class StaffRoad {
    @Inject
    @Param
    Long id;

    @Inject
    Clarifying clarifying;

    @Inject
    Amending amending;

    @Inject
    Cancelling cancelling;

    @Inject
    TenderDuties duties;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private Long waiting;
    private List<Revision> revisions;
    private String reason;

    public String cancel() {
        cancelling.cancel(caller, id, reason);
        notices.done("staff.road.cancelled");
        return "/staff/tender?faces-redirect=true&id=" + id;
    }

    /** How many questions wait for an answer. */
    public long getWaiting() {
        if (waiting == null) {
            waiting = clarifying.waiting(caller, id);
        }
        return waiting;
    }

    public List<Revision> getRevisions() {
        if (revisions == null) {
            revisions = amending.published(caller, id);
        }
        return revisions;
    }

    /** Whether the visitor may read questions and drafts of amendments. */
    public boolean isAtWork() {
        var own = duties.of(caller, id);
        return own.contains(Duty.OFFICER) || own.contains(Duty.APPROVER);
    }

    public boolean isApprover() {
        return duties.of(caller, id).contains(Duty.APPROVER);
    }

    public int getLongest() {
        return Cancelling.LONGEST;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
