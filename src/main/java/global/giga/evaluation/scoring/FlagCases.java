package global.giga.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes of a scored lot what the red flags look at; also the prices of bids that are out, as far as they are open. */
public final class FlagCases {
    private FlagCases() {}

    /** @param late the bids received at the deadline or after it */
    public static FlagCase of(ScoringRules rules, LotCase lot, LotResult result, Set<String> late) {
        var technical = new TechnicalScoring(rules, lot);
        var entries = lot.bids().stream()
                .map(bid -> entry(result.bid(bid.id()), technical.compliant(bid), late.contains(bid.id())))
                .toList();
        return new FlagCase(lot.code(), entries, prices(lot));
    }

    private static FlagCase.Entry entry(BidResult result, Compliant compliant, boolean late) {
        var rank = result.financial() == null ? null : result.financial().rank();
        return new FlagCase.Entry(result.bid(), result.status(), Scoring.price(compliant.evaluated()), rank, late);
    }

    private static Map<String, Map<String, List<BigDecimal>>> prices(LotCase lot) {
        var prices = new LinkedHashMap<String, Map<String, List<BigDecimal>>>();
        for (var bid : lot.bids()) {
            bid.offers().stream().filter(offer -> offer.price() != null).forEach(offer -> prices.computeIfAbsent(
                            offer.school(), school -> new LinkedHashMap<>())
                    .computeIfAbsent(bid.id(), id -> new ArrayList<>())
                    .add(offer.price()));
        }
        return prices;
    }
}
