package global.giga.web.committee;

import global.giga.evaluation.Eligibility;
import global.giga.evaluation.EligibilityAct;
import global.giga.evaluation.EligibilityChange;
import global.giga.evaluation.Ground;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.web.Notices;
import global.giga.web.Texts;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** /committee/eligibility: which bids are in the comparison, and what each decision made of the result. */
@Model
public class CommitteeEligibilityPage {
    @Inject
    TenderInView view;

    @Inject
    Eligibility eligibility;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    @Inject
    Texts texts;

    private List<Eligibility.Entry> entries;
    private List<EligibilityChange> changes;
    private Long bid;
    private EligibilityAct kind = EligibilityAct.DISQUALIFIED;
    private Ground ground;
    private String reason;

    public String decide() {
        var change =
                switch (kind) {
                    case DISQUALIFIED -> eligibility.disqualify(caller, view.id(), bid, ground, reason);
                    case WITHDRAWN -> eligibility.withdraw(caller, view.id(), bid, reason);
                    case REINSTATED -> eligibility.reinstate(caller, view.id(), bid, reason);
                };
        notices.done(
                "committee.eligibility.done",
                change.bid().organization().name(),
                texts.name(change.kind()),
                change.difference().otherWinners().size());
        return "/committee/eligibility?faces-redirect=true&tender=" + view.id();
    }

    /** Whether the visitor can decide now. */
    public boolean isDeciding() {
        return isKnown()
                && !getStatus().reached(TenderStatus.AWARDED)
                && view.duties().contains(Duty.CHAIR);
    }

    /** Whether there is anything to show. */
    public boolean isKnown() {
        return getStatus().reached(TenderStatus.TECHNICAL_OPENED) || getStatus() == TenderStatus.UNSUCCESSFUL;
    }

    public Tender getTender() {
        return view.tender();
    }

    public TenderStatus getStatus() {
        return view.status();
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
        return getStatus() == TenderStatus.UNSUCCESSFUL
                ? List.of(EligibilityAct.REINSTATED)
                : Arrays.asList(EligibilityAct.values());
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
