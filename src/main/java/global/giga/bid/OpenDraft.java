package global.giga.bid;

import global.giga.tender.Item;
import global.giga.tender.Tender;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A draft with the safe that makes it readable, for the length of one act. */
final class OpenDraft {
    private final Draft stored;
    private final Safe safe;
    private DraftContent content;

    OpenDraft(Draft stored, Safe safe) {
        this.stored = stored;
        this.safe = safe;
    }

    /** Answers to what is not asked are left out. @throws CurrencyNotAllowed unless the tender has a rate for it */
    void describe(String currency, boolean vatIncluded, Map<String, String> answers) {
        var asked = new TreeMap<>(answers);
        asked.keySet().retainAll(Asked.keys(tender().terms()));
        var wanted = new DraftContent(currency, vatIncluded, asked, content().packages());
        wanted.requireAllowed(tender());
        write(wanted);
    }

    /** Puts these packages in place of those that are there. */
    void bundle(List<LotPackage> packages) {
        var said = content();
        write(new DraftContent(said.currency(), said.vatIncluded(), said.answers(), packages));
    }

    private void write(DraftContent wanted) {
        content = wanted;
        stored.write(content, safe);
    }

    DraftOffer offer(DraftRow row) {
        return new DraftOffer(row, row.read(stored, safe));
    }

    DraftOffer newOffer(Item item, int ordinal) {
        var row = new DraftRow(stored, item, ordinal);
        row.write(stored, OfferValues.EMPTY, safe);
        return new DraftOffer(row, OfferValues.EMPTY);
    }

    /** As its owner sees it. */
    OwnDraft own() {
        return new OwnDraft(
                stored.version(),
                content().currency(),
                content().vatIncluded(),
                content().answers(),
                content().packages());
    }

    DraftContent content() {
        if (content == null) {
            content = stored.read(safe);
        }
        return content;
    }

    Draft stored() {
        return stored;
    }

    Safe safe() {
        return safe;
    }

    Tender tender() {
        return stored.tender();
    }
}
