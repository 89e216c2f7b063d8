package global.giga.web.supplier;

import global.giga.evaluation.Curing;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.party.CompanyFiles;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.omnifaces.cdi.Param;

/** /supplier/cures: formal defects of own bids that can be mended with a document. */
@Model
public class SupplierCuresPage {
    /** The defect that the form mends. */
    @Inject
    @Param(name = "defect")
    Long defect;

    @Inject
    Curing curing;

    @Inject
    CompanyFiles files;

    @Inject
    Caller caller;

    @Inject
    Notices notices;

    private List<Curing.Defect> defects;
    private Part file;

    /** Sends the document for the defect that the form names. */
    public String send() throws IOException {
        if (defect == null) {
            throw new NotFound();
        }
        try (var in = file.getInputStream()) {
            var received = files.receive(in);
            try {
                curing.cure(caller, defect, file.getSubmittedFileName(), received);
            } finally {
                files.drop(received);
            }
        }
        notices.done("supplier.cures.done");
        return "/supplier/cures?faces-redirect=true";
    }

    public List<Curing.Defect> getDefects() {
        if (defects == null) {
            defects = curing.defects(caller);
        }
        return defects;
    }

    /** The defect that the form mends: the one of the address, else the only one that can be mended; null without. */
    public Curing.Defect getChosen() {
        var open = getDefects().stream().filter(Curing.Defect::open).toList();
        return open.stream()
                .filter(one -> open.size() == 1 || defect != null && defect == one.id())
                .findFirst()
                .orElse(null);
    }

    /** Those beside it. */
    public List<Curing.Defect> getOthers() {
        return getDefects().stream().filter(one -> !one.equals(getChosen())).toList();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        if (file != null) {
            this.file = file;
        }
    }
}
