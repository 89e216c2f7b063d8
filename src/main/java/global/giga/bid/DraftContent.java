package global.giga.bid;

import global.giga.tender.Tender;
import java.util.Map;

/** What a draft says beside its rows. @param answers by what is {@link Asked}, plain text of limited length */
record DraftContent(String currency, boolean vatIncluded, Map<String, String> answers) {
    DraftContent {
        answers = Bid.plain(answers);
    }

    static DraftContent empty(Tender tender) {
        return new DraftContent(tender.terms().currency(), false, Map.of());
    }

    /** @throws CurrencyNotAllowed unless the tender has a rate for the currency */
    void requireAllowed(Tender tender) {
        Bid.requireRate(tender, currency);
    }
}
