package global.giga.web.supplier;

import global.giga.evaluation.Curing;
import global.giga.kernel.Caller;
import global.giga.party.CompanyFiles;
import global.giga.web.Notices;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;

/** /supplier/cures: formal defects of own bids that can be mended with a document. */
@Model
public class SupplierCuresPage {
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

    /** Sends the chosen document for the defect. */
    public String send(long defect) throws IOException {
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

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        if (file != null) {
            this.file = file;
        }
    }
}
