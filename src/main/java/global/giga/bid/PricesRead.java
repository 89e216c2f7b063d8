package global.giga.bid;

import static java.util.stream.Collectors.groupingBy;

import global.giga.bid.OpeningMinutes.Discount;
import global.giga.bid.OpeningMinutes.LotSum;
import global.giga.bid.OpeningMinutes.ReadOut;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds up what opened bids ask in each lot, in their own currency: what is read out at an opening. */
final class PricesRead {
    private PricesRead() {}

    /**
     * By the id of the bid; bids without any price are left out.
     *
     * @param months of the contract
     */
    static Map<Long, ReadOut> of(int months, List<Offer> offers, List<BidPackage> packages) {
        return offers.stream()
                .filter(Offer::priced)
                .collect(groupingBy(offer -> offer.bid().id()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> of(months, e.getValue(), e.getKey(), packages)));
    }

    private static ReadOut of(int months, List<Offer> offers, long bid, List<BidPackage> packages) {
        var asked = offers.get(0).bid();
        var byLot = offers.stream()
                .collect(groupingBy(offer -> offer.item().lot().code(), TreeMap::new, Collectors.toList()));
        var lots = byLot.entrySet().stream()
                .map(lot -> sum(lot.getKey(), months, lot.getValue()))
                .toList();
        var discounts = packages.stream()
                .filter(offered -> offered.bid().id() == bid && offered.whole())
                .map(offered -> new Discount(offered.name(), offered.lots(), offered.discount()))
                .toList();
        return new ReadOut(asked.currency(), asked.vatIncluded(), lots, discounts);
    }

    private static LotSum sum(String lot, int months, List<Offer> offers) {
        var first = offers.stream().filter(offer -> offer.ordinal() == 1).toList();
        var nrc = sum(first, offer -> offer.values().nrc());
        var mrc = sum(first, offer -> offer.values().mrc());
        var total = nrc.add(mrc.multiply(BigDecimal.valueOf(months)));
        return new LotSum(lot, first.size(), offers.size() - first.size(), nrc, mrc, total);
    }

    private static BigDecimal sum(List<Offer> offers, Function<Offer, BigDecimal> charge) {
        return offers.stream().map(charge).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
