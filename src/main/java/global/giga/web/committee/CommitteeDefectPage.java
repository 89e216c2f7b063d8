package global.giga.web.committee;

import global.giga.bid.Asked;
import global.giga.evaluation.Defects;
import global.giga.evaluation.Eligibility;
import global.giga.evaluation.EligibilityChange;
import global.giga.evaluation.Ground;
import global.giga.evaluation.committee.FormalCheck;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.tender.TenderStatus;
import global.giga.web.Notices;
import global.giga.web.Texts;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;

/** On /committee/compliance: what the chair concludes from a defect that stands. */
@Model
public class CommitteeDefectPage {
    @Inject
    TenderInView view;

    @Inject
    CommitteeCompliancePage page;

    @Inject
    Defects defects;

    @Inject
    Eligibility eligibility;

    @Inject
    Texts texts;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private List<FormalCheck> unsettled;
    private Ground ground;
    private String outReason;
    private String immaterial;
    private Integer read;

    /** Takes the bid on screen out of the comparison for the defect that stands. */
    public String disqualify() {
        var row = page.getRow();
        eligibility.disqualify(caller, view.id(), row.bid(), ground, getOutReason());
        notices.done("committee.compliance.isOut", row.supplier());
        return page.page(row.bid());
    }

    /** The defect that stands does not matter. */
    public String tolerate() {
        defects.tolerate(caller, view.id(), getPending().id(), immaterial, read);
        notices.done("committee.compliance.done");
        return page.page(page.getRow().bid());
    }

    private List<FormalCheck> unsettled() {
        if (unsettled == null) {
            unsettled = defects.unsettled(caller, view.id());
        }
        return unsettled;
    }

    /** The defect of the bid on screen from which a conclusion has to be drawn; null for none. */
    public FormalCheck getPending() {
        return unsettled().stream()
                .filter(check -> check.bid().id() == page.getRow().bid())
                .findFirst()
                .orElse(null);
    }

    /** How many such defects there are in bids that are not on screen. */
    public long getElsewhere() {
        return unsettled().stream()
                .filter(check -> check.bid().id() != page.getRow().bid())
                .count();
    }

    /** Whether the visitor draws the conclusion. */
    public boolean isConcluding() {
        return view.status() == TenderStatus.TECHNICAL_OPENED && view.duties().contains(Duty.CHAIR);
    }

    /** What the decision on the form is about, in the words of the visitor. */
    public String about(FormalCheck check) {
        return Asked.words(view.tender().terms(), check.subject())
                .map(texts::name)
                .orElseGet(() -> texts.of("committee.compliance.whole"));
    }

    public List<Ground> getGrounds() {
        return List.of(Ground.values());
    }

    /** The ground that fits the defect, unless the visitor chose another. */
    public Ground getGround() {
        return ground == null && getPending() != null ? Ground.of(getPending()) : ground;
    }

    public void setGround(Ground ground) {
        this.ground = ground;
    }

    /** The defect in words, unless the visitor wrote others. */
    public String getOutReason() {
        if (outReason == null && getPending() != null) {
            var defect = getPending();
            var why = about(defect) + ": " + defect.reason();
            return defect.cureUntil() == null || defect.fileName() != null
                    ? why
                    : texts.of("committee.compliance.notMended", why);
        }
        return outReason;
    }

    public void setOutReason(String outReason) {
        this.outReason = outReason;
    }

    public int getLongest() {
        return EligibilityChange.REASON;
    }

    public String getImmaterial() {
        return immaterial;
    }

    public void setImmaterial(String immaterial) {
        this.immaterial = immaterial;
    }

    /** Version of the decision that the visitor reads. */
    public Integer getRead() {
        return read == null && getPending() != null
                ? Integer.valueOf(getPending().version())
                : read;
    }

    public void setRead(Integer read) {
        this.read = read;
    }
}
