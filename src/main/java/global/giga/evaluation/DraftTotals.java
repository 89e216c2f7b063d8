package global.giga.evaluation;

import static java.util.stream.Collectors.toMap;

import global.giga.bid.DraftSummary;
import global.giga.bid.DraftSummary.LotSummary;
import global.giga.bid.OwnDraft;
import global.giga.kernel.Money;
import global.giga.tender.Tender;
import java.math.BigDecimal;
import java.util.Map;

/** What the offers of a draft would count in the evaluation (R3.7); for its owner, before it is sealed. */
public final class DraftTotals {
    private DraftTotals() {}

    /** By lot: the evaluated prices of the first complete offer of each school together, in the evaluation currency. */
    public static Map<String, Money> of(Tender tender, OwnDraft draft, DraftSummary summary) {
        var prices = new EvaluatedPrices(tender);
        return summary.lots().stream().collect(toMap(LotSummary::code, lot -> total(prices, tender, draft, lot)));
    }

    /* A price is linear in its charges, so that those of one day of delivery can be added before. */
    private static Money total(EvaluatedPrices prices, Tender tender, OwnDraft draft, LotSummary lot) {
        var total = lot.charges().stream()
                .map(c -> prices.of(draft.currency(), draft.vatIncluded(), c.weeks(), c.oneTime(), c.monthly()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(total, tender.terms().currency());
    }
}
