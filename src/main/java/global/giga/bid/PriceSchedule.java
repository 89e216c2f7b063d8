package global.giga.bid;

import global.giga.document.Problem;
import global.giga.tender.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All rows of a draft, and the file of offers that can take their place. */
final class PriceSchedule {
    private final Bid draft;
    private final List<Offer> offers;

    /** @param offers of the draft, the alternatives for one school by ordinal */
    PriceSchedule(Bid draft, List<Offer> offers) {
        this.draft = draft;
        this.offers = offers;
    }

    /** What is wrong in the file. */
    List<Problem> problems(byte[] file) {
        var problems = new ArrayList<Problem>();
        OfferFile.read(file, lots(), alternatives(), problems);
        return problems;
    }

    /**
     * Puts the offers of the file in place of all rows; the first row of each school stays, if only empty.
     *
     * @return the number of offers
     */
    int replace(byte[] file, Drafts drafts) {
        var read = OfferFile.read(file, lots(), alternatives());
        for (var offer : offers) {
            var values = read.getOrDefault(offer.item().school().govtId(), List.of());
            if (offer.ordinal() > Math.max(1, values.size())) {
                drafts.remove(offer);
            } else {
                offer.fill(values.size() < offer.ordinal() ? OfferValues.EMPTY : values.get(offer.ordinal() - 1));
            }
        }
        last().forEach((item, ordinal) -> {
            var values = read.getOrDefault(item.school().govtId(), List.of());
            for (int next = ordinal + 1; next <= values.size(); next++) {
                var alternative = new Offer(draft, item, next);
                alternative.fill(values.get(next - 1));
                drafts.add(alternative);
            }
        });
        return read.values().stream().mapToInt(List::size).sum();
    }

    private Map<Item, Integer> last() {
        Map<Item, Integer> last = new LinkedHashMap<>();
        offers.forEach(offer -> last.merge(offer.item(), offer.ordinal(), Math::max));
        return last;
    }

    private Map<String, String> lots() {
        return offers.stream()
                .map(Offer::item)
                .distinct()
                .collect(Collectors.toMap(
                        item -> item.school().govtId(), item -> item.lot().code()));
    }

    private boolean alternatives() {
        return draft.tender().terms().alternatives();
    }
}
