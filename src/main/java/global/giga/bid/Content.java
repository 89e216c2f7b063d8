package global.giga.bid;

import global.giga.bid.Envelope.Financial;
import global.giga.bid.Envelope.Price;
import global.giga.bid.Envelope.Promise;
import global.giga.bid.Envelope.Technical;
import global.giga.tender.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes over what envelopes held. It was written where the portal could not check it, so nothing is believed: content
 * that a draft of the portal could not have is refused as a whole, with an {@link IllegalArgumentException}.
 */
final class Content {
    private Content() {}

    /**
     * The offers that a technical envelope promised.
     *
     * @param items of the tender by national number of the school
     * @param lots of the tender
     * @param gone schools that amendments took out: what a bid promises there counts for nothing
     */
    static List<Offer> offers(Bid bid, Technical content, Map<String, Item> items, Set<String> lots, Set<String> gone) {
        require(content.lots() != null && content.answers() != null && content.promises() != null, "incomplete");
        require(lots.containsAll(content.lots()), "lots that the tender has not");
        require(Asked.keys(bid.tender().terms()).containsAll(content.answers().keySet()), "an answer to nothing asked");
        var bidLots = Set.copyOf(content.lots());
        var places = new HashSet<String>();
        var offers = new ArrayList<Offer>();
        for (var promise : content.promises()) {
            var item = items.get(promise.school());
            if (item == null && gone.contains(promise.school())) {
                continue;
            }
            require(item != null && bidLots.contains(item.lot().code()), "a school outside the lots bid");
            require(places.add(place(promise.school(), promise.ordinal())), "two promises in one place");
            offers.add(offer(bid, item, promise));
        }
        return offers;
    }

    private static Offer offer(Bid bid, Item item, Promise promise) {
        var alternatives = bid.tender().terms().alternatives();
        require(promise.ordinal() == 1 || promise.ordinal() > 1 && alternatives, "no such alternative");
        require(promise.connection() != null, "a promise of nothing");
        var values = OfferValues.promised(promise.connection(), promise.remarks());
        require(values.rangeProblems(0).isEmpty(), "values out of range");
        var offer = new Offer(bid, item, promise.ordinal());
        offer.fill(values);
        return offer;
    }

    /**
     * Puts the prices of one lot at its offers; all lots of a bid have one currency.
     *
     * @param offers of the bid, in all lots
     * @param gone schools that amendments took out
     */
    static void price(Bid bid, Financial content, String lot, List<Offer> offers, Set<String> gone) {
        require(content.currency() != null && content.prices() != null, "incomplete");
        LotPackage.require(content.packages(), bid.tender().terms(), Set.copyOf(bid.lots()));
        require(content.packages().stream().allMatch(p -> p.lots().contains(lot)), "a package of other lots");
        var priced = offers.stream().anyMatch(Offer::priced);
        var same = bid.currency().equals(content.currency()) && bid.vatIncluded() == content.vatIncluded();
        require(!priced || same, "another currency than in other lots");
        Map<String, Offer> places = offers.stream()
                .filter(o -> o.item().lot().code().equals(lot))
                .collect(Collectors.toMap(o -> place(o.item().school().govtId(), o.ordinal()), o -> o));
        var prices = content.prices().stream()
                .filter(price -> !gone.contains(price.school()))
                .toList();
        requireSound(prices, places);
        bid.quoteIn(content.currency(), content.vatIncluded());
        prices.forEach(p -> places.get(place(p.school(), p.ordinal())).price(p.nrc(), p.mrc(), p.statedTotal()));
    }

    private static void requireSound(List<Price> prices, Map<String, Offer> places) {
        var seen = new HashSet<String>();
        for (var price : prices) {
            var place = place(price.school(), price.ordinal());
            require(places.containsKey(place) && seen.add(place), "a price of nothing offered, or a second one");
            require(price.nrc() != null && price.mrc() != null, "no price");
            require(
                    OfferValues.priced(price.nrc(), price.mrc(), price.statedTotal())
                            .rangeProblems(0)
                            .isEmpty(),
                    "a price out of range");
        }
    }

    private static String place(String school, int ordinal) {
        return school + '\n' + ordinal;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
