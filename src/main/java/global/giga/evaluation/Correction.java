package global.giga.evaluation;

import global.giga.bid.Bid;
import global.giga.bid.Offer;
import global.giga.evaluation.scoring.StatedTotal;
import global.giga.school.School;

/** A total that the supplier stated wrongly, in the bid's currency; the supplier is told (R3.6). */
public record Correction(Bid bid, String lot, School school, StatedTotal total) {
    static Correction of(Offer offer, int months) {
        var values = offer.values();
        var total = StatedTotal.of(values.statedTotal(), values.nrc(), values.mrc(), months);
        return new Correction(
                offer.bid(), offer.item().lot().code(), offer.item().school(), total);
    }
}
