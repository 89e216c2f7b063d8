package global.giga.web.committee;

import global.giga.evaluation.Complying;
import global.giga.evaluation.TechnicalOffers;
import global.giga.kernel.Caller;
import global.giga.kernel.NotFound;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import org.omnifaces.cdi.Param;

/** /committee/offers: what a bid offers school by school, without prices, a page at a time. */
@Model
public class CommitteeOffersPage {
    private static final String FAILING = "failing";
    private static final int ROWS = 25;

    @Inject
    TenderInView view;

    @Inject
    @Param(name = "bid")
    Long bid;

    @Inject
    @Param(name = "only")
    String only;

    @Inject
    @Param(name = "page")
    Integer page;

    @Inject
    Complying complying;

    @Inject
    Caller caller;

    private TechnicalOffers offers;

    public Tender getTender() {
        return view.tender();
    }

    public boolean isReadable() {
        return getTender().reached(TenderStatus.TECHNICAL_OPENED);
    }

    public TechnicalOffers getOffers() {
        if (offers == null) {
            if (bid == null) {
                throw new NotFound();
            }
            offers = complying.offers(caller, view.id(), bid, isFailing(), (getPage() - 1) * ROWS, ROWS);
        }
        return offers;
    }

    public long getBid() {
        return bid;
    }

    /** Whether only offers that fail a requirement are shown. */
    public boolean isFailing() {
        return FAILING.equals(only);
    }

    public int getCount() {
        return getOffers().all();
    }

    public int getPages() {
        return Math.max(1, (getCount() + ROWS - 1) / ROWS);
    }

    public int getPage() {
        return page == null || page < 1 || page > 100_000 ? 1 : page;
    }

    public int getFrom() {
        return getOffers().rows().isEmpty() ? 0 : (getPage() - 1) * ROWS + 1;
    }

    public int getTo() {
        return Math.min(getPage() * ROWS, getCount());
    }

    /** The address of another page of the list. */
    public String page(int number) {
        return "offers?tender=" + view.id() + "&bid=" + bid + (isFailing() ? "&only=" + FAILING : "") + "&page="
                + number;
    }
}
