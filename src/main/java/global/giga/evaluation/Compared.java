package global.giga.evaluation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import global.giga.bid.Bid;
import global.giga.bid.Offer;
import global.giga.evaluation.scoring.LotCase;
import global.giga.evaluation.scoring.LotResult;
import global.giga.evaluation.scoring.ScoringRules;
import global.giga.tender.Item;
import global.giga.tender.Tender;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tender's bids and their scores, read once: what the reviews of a result are made from. */
final class Compared {
    /** A lot as scoring sees it, and its result. */
    record LotView(LotCase lot, LotResult result) {}

    private final Tender tender;
    private final Case theCase;
    private final Map<String, Bid> bids;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final List<Offer> offers;
    private final List<LotView> lots = new ArrayList<>();

    Compared(Tender tender, Case theCase, List<Bid> opened, List<Item> all, List<Offer> offers) {
        this.tender = tender;
        this.theCase = theCase;
        this.offers = offers;
        this.bids = opened.stream().collect(toMap(bid -> bid.id().toString(), bid -> bid));
        all.forEach(item -> items.put(item.id().toString(), item));
        var byLot = all.stream().collect(groupingBy(i -> i.lot().code(), LinkedHashMap::new, toList()));
        var offered = offers.stream()
                .collect(groupingBy(
                        o -> items.get(o.item().id().toString()).lot().code()));
        var scoring = theCase.scoring();
        byLot.forEach((code, inLot) -> {
            var lot = theCase.lot(code, inLot, opened, offered.getOrDefault(code, List.of()));
            lots.add(new LotView(lot, scoring.score(lot)));
        });
    }

    Tender tender() {
        return tender;
    }

    ScoringRules rules() {
        return theCase.rules();
    }

    List<LotView> lots() {
        return lots;
    }

    Bid bid(String id) {
        return bids.get(id);
    }

    Item item(String id) {
        return items.get(id);
    }

    List<Offer> offers() {
        return offers;
    }

    /** Evaluated price of an offer; null where it is not open. */
    BigDecimal price(Offer offer) {
        return tender.pricesOpen() && offer.priced() ? theCase.prices().of(offer) : null;
    }
}
