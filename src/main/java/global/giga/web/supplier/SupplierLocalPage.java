package global.giga.web.supplier;

import global.giga.bid.Drafting;
import global.giga.document.FileKind;
import global.giga.kernel.Caller;
import global.giga.kernel.Technology;
import global.giga.tender.Tender;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/** /supplier/local: the frame of a bid that is drafted, checked and sealed on the supplier's own computer. */
@Model
public class SupplierLocalPage {
    @Inject
    Drafting drafting;

    @Inject
    Caller caller;

    private Long tenderId;
    private Tender tender;

    public Tender getTender() {
        if (tender == null) {
            tender = drafting.tender(caller, tenderId);
        }
        return tender;
    }

    public boolean isOpen() {
        return drafting.takesBids(caller, tenderId);
    }

    /** There is a draft on the server that could be moved here. */
    public boolean isElsewhere() {
        return drafting.found(caller, tenderId).isPresent();
    }

    public long getMillisLeft() {
        return drafting.left(caller, tenderId).toMillis();
    }

    public List<Technology> getTechnologies() {
        return Arrays.asList(Technology.values());
    }

    public Long getSupplier() {
        return caller.organization();
    }

    public Long getTenderId() {
        return tenderId;
    }

    public void setTenderId(Long tenderId) {
        this.tenderId = tenderId;
    }

    /** The endings of names of documents that are taken. */
    public String getAccepted() {
        return FileKind.accepted();
    }
}
