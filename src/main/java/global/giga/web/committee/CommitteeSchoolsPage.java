package global.giga.web.committee;

import global.giga.evaluation.Results;
import global.giga.evaluation.SchoolGrid;
import global.giga.kernel.Caller;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;
import org.omnifaces.cdi.Param;

/** /committee/schools: schools against bidders, a page of schools at a time. */
@Model
public class CommitteeSchoolsPage {
    private static final int ROWS = 20;

    @Inject
    TenderInView view;

    @Inject
    @Param(name = "lot")
    String lot;

    @Inject
    @Param(name = "page")
    Integer page;

    @Inject
    Results results;

    @Inject
    Tenders tenders;

    @Inject
    Caller caller;

    private SchoolGrid grid;

    public Tender getTender() {
        return view.tender();
    }

    public boolean isKnown() {
        return getTender().reached(TenderStatus.TECHNICAL_FROZEN);
    }

    public List<String> getLots() {
        return tenders.lotCodes(getTender().id());
    }

    /** Empty for all lots. */
    public String getLot() {
        return lot == null || lot.isBlank() ? null : lot;
    }

    public SchoolGrid getGrid() {
        if (grid == null) {
            grid = results.grid(caller, getTender().id(), getLot(), (wanted() - 1) * ROWS, ROWS);
        }
        return grid;
    }

    private int wanted() {
        return page == null || page < 1 || page > 100_000 ? 1 : page;
    }

    public int getCount() {
        return getGrid().all();
    }

    public int getPages() {
        return Math.max(1, (getCount() + ROWS - 1) / ROWS);
    }

    public int getPage() {
        return wanted();
    }

    public int getFrom() {
        return getGrid().rows().isEmpty() ? 0 : (wanted() - 1) * ROWS + 1;
    }

    public int getTo() {
        return Math.min(wanted() * ROWS, getCount());
    }

    /** The address of another page of the list. */
    public String page(int number) {
        return "schools?tender=" + view.id() + (getLot() == null ? "" : "&lot=" + getLot()) + "&page=" + number;
    }
}
