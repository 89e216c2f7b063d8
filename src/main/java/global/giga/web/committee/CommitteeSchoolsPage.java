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
public class CommitteeSchoolsPage extends Paged {
    @Inject
    TenderInView view;

    @Inject
    @Param(name = "lot")
    String lot;

    @Inject
    Results results;

    @Inject
    Tenders tenders;

    @Inject
    Caller caller;

    private SchoolGrid grid;

    public CommitteeSchoolsPage() {
        super(20);
    }

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
            grid = results.grid(caller, getTender().id(), getLot(), first(), most());
        }
        return grid;
    }

    @Override
    public int getCount() {
        return getGrid().all();
    }

    @Override
    public String page(int number) {
        return "schools?tender=" + view.id() + (getLot() == null ? "" : "&lot=" + getLot()) + "&page=" + number;
    }
}
