package global.giga.web.supplier;

import global.giga.bid.Drafting;
import global.giga.document.CsvLimits;
import global.giga.document.Problem;
import global.giga.kernel.Caller;
import global.giga.web.Notices;
import global.giga.web.Texts;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;

/** The offers file of /supplier/bid. */
@Model
public class SupplierBidFile {
    private static final int SHOWN_PROBLEMS = 200;

    @Inject
    Drafting drafting;

    @Inject
    SupplierBidPage page;

    @Inject
    Texts texts;

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    private Part file;
    private List<Problem> problems = List.of();

    /** Replaces the schedule by the file, or shows all that is wrong with it. */
    public String importFile() throws IOException {
        byte[] content;
        try (var in = file.getInputStream()) {
            content = in.readNBytes(CsvLimits.DEFAULT.bytes() + 1);
        }
        problems = drafting.problems(caller, page.getTenderId(), content);
        if (!problems.isEmpty()) {
            notices.refused("refusal.file-refused", problems.size());
            return null;
        }
        var offers = drafting.importOffers(caller, page.getTenderId(), content);
        notices.done("supplier.bid.imported", offers, page.draft().currency());
        return "/supplier/bid?faces-redirect=true&tender=" + page.getTenderId();
    }

    public String problem(Problem problem) {
        return texts.of("problem." + problem.code(), problem.arguments().toArray());
    }

    public List<Problem> getShownProblems() {
        return problems.subList(0, Math.min(SHOWN_PROBLEMS, problems.size()));
    }

    public List<Problem> getProblems() {
        return problems;
    }

    /** In bytes. */
    public int getLongest() {
        return CsvLimits.DEFAULT.bytes();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
