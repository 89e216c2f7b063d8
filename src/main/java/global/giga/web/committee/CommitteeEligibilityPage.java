package global.giga.web.committee;

import global.giga.evaluation.Eligibility;
import global.giga.evaluation.EligibilityAct;
import global.giga.evaluation.EligibilityChange;
import global.giga.evaluation.Ground;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NotFound;
import global.giga.tender.Appointing;
import global.giga.tender.Tender;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderStatus;
import global.giga.web.Notices;
import global.giga.web.Texts;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.omnifaces.cdi.Param;

/** /committee/eligibility: which bids are in the comparison, and what each decision made of the result. */
@Model
public class CommitteeEligibilityPage {
    @Inject
    @Param(name = "tender")
    Long tenderId;

    @Inject
    Appointing appointing;

    @Inject
    Eligibility eligibility;

    @Inject
    TenderDuties duties;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    private Tender tender;
    private List<Eligibility.Entry> entries;
    private List<EligibilityChange> changes;
    private Long bid;
    private EligibilityAct kind = EligibilityAct.DISQUALIFIED;
    private Ground ground;
    private String reason;

    public String decide() {
        var change =
                switch (kind) {
                    case DISQUALIFIED -> eligibility.disqualify(caller, tenderId, bid, ground, reason);
                    case WITHDRAWN -> eligibility.withdraw(caller, tenderId, bid, reason);
                    case REINSTATED -> eligibility.reinstate(caller, tenderId, bid, reason);
                };
        notices.done(
                "committee.eligibility.done",
                change.bid().organization().name(),
                texts.name(change.kind()),
                change.difference().otherWinners().size());
        return "/committee/eligibility?faces-redirect=true&tender=" + tenderId;
    }

    /** Whether the visitor can decide now. */
    public boolean isDeciding() {
        var status = getStatus();
        return status.reached(TenderStatus.TECHNICAL_OPENED)
                && !status.reached(TenderStatus.AWARDED)
                && duties.of(caller, getTender().id()).contains(Duty.CHAIR);
    }

    /** Whether there is anything to show. */
    public boolean isKnown() {
        return getStatus().reached(TenderStatus.TECHNICAL_OPENED) || getStatus() == TenderStatus.UNSUCCESSFUL;
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

    public TenderStatus getStatus() {
        return getTender().statusAt(clock.instant());
    }

    public List<Eligibility.Entry> getEntries() {
        if (entries == null) {
            entries = eligibility.bids(caller, getTender().id());
        }
        return entries;
    }

    /** Newest first. */
    public List<EligibilityChange> getChanges() {
        if (changes == null) {
            changes = new ArrayList<>(eligibility.changes(caller, getTender().id()));
            Collections.reverse(changes);
        }
        return changes;
    }

    public List<EligibilityAct> getKinds() {
        return Arrays.asList(EligibilityAct.values());
    }

    public List<Ground> getGrounds() {
        return Arrays.asList(Ground.values());
    }

    public int getLongest() {
        return EligibilityChange.REASON;
    }

    public Long getBid() {
        return bid;
    }

    public void setBid(Long bid) {
        this.bid = bid;
    }

    public EligibilityAct getKind() {
        return kind;
    }

    public void setKind(EligibilityAct kind) {
        this.kind = kind;
    }

    public Ground getGround() {
        return ground;
    }

    public void setGround(Ground ground) {
        this.ground = ground;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
