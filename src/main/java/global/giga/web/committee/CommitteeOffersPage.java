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
public class CommitteeOffersPage extends Paged {
    private static final String FAILING = "failing";

    @Inject
    TenderInView view;

    @Inject
    @Param(name = "bid")
    Long bid;

    @Inject
    @Param(name = "only")
    String only;

    @Inject
    Complying complying;

    @Inject
    Caller caller;

    private TechnicalOffers offers;

    public CommitteeOffersPage() {
        super(25);
    }

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
            offers = complying.offers(caller, view.id(), bid, isFailing(), first(), most());
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

    @Override
    public int getCount() {
        return getOffers().all();
    }

    @Override
    public String page(int number) {
        return "offers?tender=" + view.id() + "&bid=" + bid + (isFailing() ? "&only=" + FAILING : "") + "&page="
                + number;
    }
}
