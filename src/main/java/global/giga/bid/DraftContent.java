package global.giga.bid;

import global.giga.tender.Tender;
import java.util.List;
import java.util.Map;

/** What a draft says beside its rows. @param answers by what is {@link Asked}, plain text of limited length */
record DraftContent(String currency, boolean vatIncluded, Map<String, String> answers, List<LotPackage> packages) {
    DraftContent {
        answers = Bid.plain(answers);
        packages = packages == null ? List.of() : List.copyOf(packages);
    }

    static DraftContent empty(Tender tender) {
        return new DraftContent(tender.terms().currency(), false, Map.of(), List.of());
    }

    /** @throws CurrencyNotAllowed unless the tender has a rate for the currency */
    void requireAllowed(Tender tender) {
        Bid.requireRate(tender, currency);
    }
}
