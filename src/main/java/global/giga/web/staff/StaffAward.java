package global.giga.web.staff;

import global.giga.award.AwardView;
import global.giga.award.Awarding;
import global.giga.award.Complaining;
import global.giga.award.Complaint;
import global.giga.award.Complaint.Decision;
import global.giga.award.Departure;
import global.giga.contract.Contract;
import global.giga.contract.Contracting;
import global.giga.kernel.Caller;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** /staff/tender, from the proposal of an award on: approval, standstill, complaints, contracts. */
@Model
public class StaffAward {
    @Inject
    @Param
    Long id;

    /** The proposal that a form shows. */
    @Inject
    @Param(name = "proposal")
    Long proposal;

    @Inject
    Awarding awarding;

    @Inject
    Complaining complaining;

    @Inject
    Contracting contracting;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    private Optional<AwardView> award;
    private List<Complaint> complaints;
    private List<Contract> contracts;
    private String reason;
    private String decisionReasons;

    public String approve() {
        awarding.approve(caller, id, proposal);
        return done("staff.award.approved");
    }

    public String giveBack() {
        awarding.giveBack(caller, id, proposal, reason);
        return done("staff.award.returned");
    }

    public String end() {
        awarding.endWithoutAward(caller, id, reason);
        return done("staff.award.ended");
    }

    public String conclude() {
        contracting.conclude(caller, id);
        return done("staff.award.concluded");
    }

    public String reject(long complaint) {
        complaining.decide(caller, id, complaint, Decision.REJECTED, decisionReasons);
        return done("staff.award.rejected");
    }

    public String uphold(long complaint) {
        complaining.decide(caller, id, complaint, Decision.UPHELD, decisionReasons);
        return done("staff.award.upheld");
    }

    private String done(String key) {
        notices.done(key);
        return "/staff/tender?faces-redirect=true&id=" + id;
    }

    /** The award that counts; null for none. */
    public AwardView getAward() {
        if (award == null) {
            award = awarding.award(caller, id);
        }
        return award.orElse(null);
    }

    public List<Complaint> getComplaints() {
        if (complaints == null) {
            complaints = complaining.list(caller, id);
        }
        return complaints;
    }

    public List<Contract> getContracts() {
        if (contracts == null) {
            contracts = contracting.of(id);
        }
        return contracts;
    }

    /** Whether the standstill has ended. */
    public boolean isOver() {
        return !clock.instant().isBefore(getAward().standsUntil());
    }

    /** Whether the contracts can be awarded: the standstill is over, and no complaint waits. */
    public boolean isFree() {
        return isOver() && getAward().complaints() == 0;
    }

    public int getLongest() {
        return Departure.LONGEST;
    }

    public int getLongestDecision() {
        return Complaint.LONGEST;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getDecisionReasons() {
        return decisionReasons;
    }

    public void setDecisionReasons(String decisionReasons) {
        this.decisionReasons = decisionReasons;
    }
}
