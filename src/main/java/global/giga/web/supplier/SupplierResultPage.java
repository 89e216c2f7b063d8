package global.giga.web.supplier;

import global.giga.award.Complaining;
import global.giga.award.Complaint;
import global.giga.award.Debrief;
import global.giga.award.Debriefing;
import global.giga.contract.Contract;
import global.giga.contract.Contracting;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;
import org.omnifaces.cdi.Param;

/** /supplier/result: the supplier's own result, what the winners had, and its complaint. */
@Model
public class SupplierResultPage {
    @Inject
    @Param(name = "tender")
    Long tenderId;

    @Inject
    Debriefing debriefing;

    @Inject
    Complaining complaining;

    @Inject
    Contracting contracting;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private Debrief debrief;
    private List<Contract> contracts;
    private String text;

    public String complain() {
        complaining.complain(caller, tenderId, text);
        notices.done("supplier.result.complained");
        return "/supplier/result?faces-redirect=true&tender=" + tenderId;
    }

    public Debrief getDebrief() {
        if (debrief == null) {
            if (tenderId == null) {
                throw new NotFound();
            }
            debrief = debriefing.of(caller, tenderId);
        }
        return debrief;
    }

    /** The supplier's own; none before they are awarded. */
    public List<Contract> getContracts() {
        if (contracts == null) {
            contracts = contracting.of(getDebrief().tender().id()).stream()
                    .filter(c -> c.bid().organization().id().equals(caller.organization()))
                    .toList();
        }
        return contracts;
    }

    public int getLongest() {
        return Complaint.LONGEST;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
