package global.giga.web.open;

import global.giga.tender.Rfps;
import global.giga.tender.TenderOverview;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;
import org.omnifaces.cdi.Param;

/** /open/tenders: all tenders but drafts. */
@Model
public class OpenTendersPage {
    @Inject
    Rfps rfps;

    @Inject
    @Param
    TenderStage stage;

    private List<TenderOverview> all;

    /** Those of the chosen stage, latest deadline first. */
    public List<TenderOverview> getTenders() {
        return getAll().stream()
                .filter(t -> stage == null || stageOf(t) == stage)
                .toList();
    }

    public List<TenderOverview> getAll() {
        if (all == null) {
            all = rfps.published();
        }
        return all;
    }

    public long count(TenderStage of) {
        return getAll().stream().filter(t -> stageOf(t) == of).count();
    }

    public TenderStage[] getStages() {
        return TenderStage.values();
    }

    private static TenderStage stageOf(TenderOverview tender) {
        return TenderStage.of(tender.status());
    }

    public TenderStage getStage() {
        return stage;
    }
}
