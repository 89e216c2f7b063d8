package global.giga.bid;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import global.giga.bid.DraftCopy.CopiedOffer;
import global.giga.document.FileRefused;
import global.giga.document.Problem;
import global.giga.tender.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rows of a draft, and the file of offers that can take their place. */
final class PriceSchedule {
    private final OpenDraft draft;
    private final List<DraftOffer> offers;

    /** @param offers of the draft, the alternatives for one school by ordinal */
    PriceSchedule(OpenDraft draft, List<DraftOffer> offers) {
        this.draft = draft;
        this.offers = offers;
    }

    /** What is wrong in the file. */
    List<Problem> problems(OfferSource file) {
        var problems = new ArrayList<Problem>();
        file.read(lots(), alternatives(), problems);
        return problems;
    }

    /**
     * Puts the offers of the file in place of all rows; the first row of each school stays, if only empty.
     *
     * @return the number of offers
     * @throws FileRefused with every problem by row and column, or by sheet and cell
     * @throws NoOffersInFile when no row holds an offer
     */
    int replace(OfferSource file, Drafts drafts) {
        var problems = new ArrayList<Problem>();
        var read = file.read(lots(), alternatives(), problems);
        if (!problems.isEmpty()) {
            throw new FileRefused(problems);
        }
        if (read.isEmpty()) {
            throw new NoOffersInFile();
        }
        replace(read, drafts);
        return count(read);
    }

    /** Puts the sound offers of the file in place of the rows of their schools; all other rows stay. */
    CarriedOver carryOver(OfferSource file, Drafts drafts) {
        var left = new ArrayList<Problem>();
        var read = file.read(lots(), alternatives(), left);
        rows().forEach((item, rows) -> {
            var values = read.get(item.school().govtId());
            if (values != null) {
                replace(rows, values, drafts);
            }
        });
        return new CarriedOver(count(read), left);
    }

    private static int count(Map<String, List<OfferValues>> read) {
        return read.values().stream().mapToInt(List::size).sum();
    }

    /**
     * Puts these offers in place of all rows.
     *
     * @throws OfferInvalid when a value is out of range
     * @throws AlternativesNotAllowed when there are two for a school and the tender takes one
     */
    void replace(List<CopiedOffer> copied, Drafts drafts) {
        var wrong = copied.stream()
                .flatMap(offer -> offer.values().rangeProblems(0).stream())
                .toList();
        if (!wrong.isEmpty()) {
            throw new OfferInvalid(wrong);
        }
        Map<String, List<OfferValues>> bySchool = copied.stream()
                .collect(groupingBy(CopiedOffer::school, LinkedHashMap::new, mapping(CopiedOffer::values, toList())));
        if (!alternatives() && bySchool.values().stream().anyMatch(those -> those.size() > 1)) {
            throw new AlternativesNotAllowed();
        }
        replace(bySchool, drafts);
    }

    private void replace(Map<String, List<OfferValues>> bySchool, Drafts drafts) {
        rows().forEach((item, rows) ->
                replace(rows, bySchool.getOrDefault(item.school().govtId(), List.of()), drafts));
    }

    private Map<Item, List<DraftOffer>> rows() {
        return offers.stream().collect(groupingBy(DraftOffer::item, LinkedHashMap::new, toList()));
    }

    /** By position: where an alternative was removed before, the ordinals have a gap. */
    private void replace(List<DraftOffer> rows, List<OfferValues> values, Drafts drafts) {
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0 && i >= values.size()) {
                drafts.remove(rows.get(i));
            } else {
                rows.get(i).fill(draft, i < values.size() ? values.get(i) : OfferValues.EMPTY);
            }
        }
        var last = rows.get(rows.size() - 1);
        for (int i = rows.size(); i < values.size(); i++) {
            drafts.add(draft, last.item(), last.ordinal() + 1 + i - rows.size()).fill(draft, values.get(i));
        }
    }

    private Map<String, String> lots() {
        return offers.stream()
                .map(DraftOffer::item)
                .distinct()
                .collect(
                        toMap(item -> item.school().govtId(), item -> item.lot().code()));
    }

    private boolean alternatives() {
        return draft.tender().terms().alternatives();
    }
}
