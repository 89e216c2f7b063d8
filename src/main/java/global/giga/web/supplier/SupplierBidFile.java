package global.giga.web.supplier;

import global.giga.bid.Drafting;
import global.giga.document.Problem;
import global.giga.document.WorkbookLimits;
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
    private boolean older;
    private List<Problem> problems = List.of();

    /** Replaces the schedule by the file, or shows all that is wrong with it. */
    public String importFile() throws IOException {
        var content = content();
        if (older) {
            return carryOver(content);
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

    private String carryOver(byte[] content) {
        var carried = drafting.carryOver(caller, page.getTenderId(), content);
        problems = carried.left();
        notices.done("supplier.bid.workbook.carried", carried.offers(), problems.size());
        return problems.isEmpty() ? "/supplier/bid?faces-redirect=true&tender=" + page.getTenderId() : null;
    }

    private byte[] content() throws IOException {
        try (var in = file.getInputStream()) {
            return in.readNBytes(WorkbookLimits.DEFAULT.bytes() + 1);
        }
    }

    public String problem(Problem problem) {
        return notices.say(problem);
    }

    /** As the column is called where the file has headings, else as the file names it. */
    public String column(Problem problem) {
        if (problem.column().isEmpty()) {
            return "–";
        }
        return problem.place().isEmpty() ? problem.column() : texts.of("supplier.bid.column." + problem.column());
    }

    public boolean isInWorkbook() {
        return problems.stream().anyMatch(problem -> !problem.place().isEmpty());
    }

    /** Sound rows were taken over, and only those. */
    public boolean isCarried() {
        return older;
    }

    public boolean isOlder() {
        return older;
    }

    public void setOlder(boolean older) {
        this.older = older;
    }

    public List<Problem> getShownProblems() {
        return problems.subList(0, Math.min(SHOWN_PROBLEMS, problems.size()));
    }

    public List<Problem> getProblems() {
        return problems;
    }

    /** In bytes. */
    public int getLongest() {
        return WorkbookLimits.DEFAULT.bytes();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
