package global.giga.award;

import static java.util.stream.Collectors.toSet;

import global.giga.bid.Bids;
import global.giga.notice.NoticeKind;
import global.giga.tender.Tender;
import global.giga.tender.TenderNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells all bidders of a tender what it comes to, in the transaction of the act. */
@ApplicationScoped
public class Told {
    @Inject
    Bids bids;

    @Inject
    TenderNews news;

    public void bidders(Tender tender, NoticeKind kind, Object... more) {
        var all = bids.opened(tender.id()).stream()
                .map(bid -> bid.organization().id())
                .collect(toSet());
        news.tellOrganizations(all, kind, tender, "/supplier/result?tender=" + tender.id(), more);
    }
}
