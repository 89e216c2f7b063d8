package global.giga.bid;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import global.giga.bid.Envelope.Financial;
import global.giga.bid.Envelope.Price;
import global.giga.bid.Envelope.Promise;
import global.giga.bid.Envelope.Technical;
import global.giga.kernel.Json;
import global.giga.kernel.Sha256;
import global.giga.party.CompanySnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a draft puts into its envelopes: one for all promises and answers, and one for the prices of each lot. */
final class Sealing {
    private final OpenDraft draft;
    private final List<DraftOffer> offers;
    private final List<Enclosure> documents;
    private final CompanySnapshot company;

    /** @param offers all of the draft */
    Sealing(OpenDraft draft, List<DraftOffer> offers, List<Enclosure> documents, CompanySnapshot company) {
        this.draft = draft;
        this.offers = offers;
        this.documents = documents;
        this.company = company;
    }

    /**
     * @throws DraftIncomplete when an offer lacks something
     * @throws BidForNoLot when no school has an offer
     * @throws PackageUnbid when a package names a lot without an offer
     */
    void requireReady() {
        var summary = new DraftCheck(draft, offers).summary();
        if (!summary.incomplete().isEmpty()) {
            throw new DraftIncomplete(summary.incomplete());
        }
        if (summary.bid().isEmpty()) {
            throw new BidForNoLot();
        }
        summary.unbid().stream().findFirst().ifPresent(unbid -> {
            throw new PackageUnbid(unbid.name());
        });
    }

    /** Tells this state of the draft, and of the tender that it answers, from any other. */
    static String stamp(OpenDraft draft, List<DraftOffer> offers, List<Enclosure> documents) {
        var state = new ArrayList<Object>();
        state.add(draft.stored().version());
        state.add(draft.tender().revision());
        offers.forEach(offer -> state.add(List.of(offer.row().id(), offer.row().version())));
        documents.forEach(document -> state.add(document.id()));
        return Sha256.of(Json.bytes(state)).hex();
    }

    String technical() {
        var byLot = byLot();
        var promises = byLot.values().stream()
                .flatMap(List::stream)
                .map(Sealing::promise)
                .toList();
        return Json.write(
                new Technical(List.copyOf(byLot.keySet()), draft.content().answers(), promises, documents, company));
    }

    /** By lot; without prices where the lot is not bid. */
    Map<String, String> financial(List<String> lots) {
        var byLot = byLot();
        var contents = new LinkedHashMap<String, String>();
        lots.forEach(lot -> contents.put(lot, Json.write(prices(lot, byLot.get(lot)))));
        return contents;
    }

    /** The complete ones of the offers; a lot without any is not bid. */
    private Map<String, List<DraftOffer>> byLot() {
        return offers.stream()
                .filter(offer -> offer.values().complete())
                .collect(groupingBy(o -> o.item().lot().code(), LinkedHashMap::new, toList()));
    }

    private Financial prices(String lot, List<DraftOffer> of) {
        var prices =
                of == null ? List.<Price>of() : of.stream().map(Sealing::price).toList();
        var packages = draft.content().packages().stream()
                .filter(p -> p.lots().contains(lot))
                .toList();
        return new Financial(draft.content().currency(), draft.content().vatIncluded(), prices, packages);
    }

    private static Promise promise(DraftOffer offer) {
        return new Promise(
                offer.item().school().govtId(),
                offer.ordinal(),
                offer.connection(),
                offer.values().remarks());
    }

    private static Price price(DraftOffer offer) {
        var values = offer.values();
        return new Price(
                offer.item().school().govtId(), offer.ordinal(), values.nrc(), values.mrc(), values.statedTotal());
    }
}
