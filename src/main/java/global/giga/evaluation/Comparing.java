package global.giga.evaluation;

import global.giga.bid.Bids;
import global.giga.tender.Tender;
import global.giga.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Reads what reviews of a result are made from: five statements whatever the number of schools. */
@ApplicationScoped
public class Comparing {
    @Inject
    Tenders tenders;

    @Inject
    Bids bids;

    @Inject
    Scores scores;

    @Inject
    Exclusions exclusions;

    Compared read(Tender tender) {
        var theCase = new Case(tender, scores.judged(tender.id()), exclusions.out(tender.id()));
        return new Compared(
                tender, theCase, bids.opened(tender.id()), tenders.items(tender.id()), bids.openedOffers(tender.id()));
    }
}
