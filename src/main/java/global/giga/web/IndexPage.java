package global.giga.web;

import global.giga.tender.Rfps;
import global.giga.tender.TenderOverview;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** /index: the tenders that take bids now, and those that closed last. */
@Model
public class IndexPage {
    private static final int OPEN = 6;
    private static final int CLOSED = 3;

    @Inject
    Rfps rfps;

    private List<TenderOverview> all;

    /** Those closing first come first; at most six. */
    public List<TenderOverview> getOpen() {
        return all().stream()
                .filter(TenderOverview::open)
                .sorted(Comparator.comparing(overview -> overview.tender().closesAt()))
                .limit(OPEN)
                .toList();
    }

    /** Those closed last come first; at most three. */
    public List<TenderOverview> getClosed() {
        return all().stream().filter(overview -> !overview.open()).limit(CLOSED).toList();
    }

    private List<TenderOverview> all() {
        if (all == null) {
            all = rfps.published();
        }
        return all;
    }
}
