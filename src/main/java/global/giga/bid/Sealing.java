package global.giga.bid;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import global.giga.bid.Envelope.Financial;
import global.giga.bid.Envelope.Price;
import global.giga.bid.Envelope.Promise;
import global.giga.bid.Envelope.Technical;
import global.giga.kernel.Json;
import global.giga.seal.EnvelopeKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a draft into closed envelopes: one for all promises and answers, and one for the prices of each lot. */
final class Sealing {
    private final Seal seal;
    private final OpenDraft draft;
    private final int revision;

    Sealing(Seal seal, OpenDraft draft, int revision) {
        this.seal = seal;
        this.draft = draft;
        this.revision = revision;
    }

    /** The complete ones of the offers; a lot without any is not bid. */
    SealedEnvelopes envelopes(List<DraftOffer> offers) {
        Map<String, List<DraftOffer>> byLot = offers.stream()
                .filter(offer -> offer.values().complete())
                .collect(groupingBy(o -> o.item().lot().code(), LinkedHashMap::new, toList()));
        var technical = technical(byLot);
        return new SealedEnvelopes(
                SealedEnvelopes.FORMAT,
                technical.lots(),
                close(EnvelopeKind.TECHNICAL, null, technical),
                byLot.entrySet().stream()
                        .map(lot -> close(EnvelopeKind.FINANCIAL, lot.getKey(), financial(lot.getValue())))
                        .toList());
    }

    private Technical technical(Map<String, List<DraftOffer>> byLot) {
        var promises = byLot.values().stream()
                .flatMap(List::stream)
                .map(Sealing::promise)
                .toList();
        return new Technical(List.copyOf(byLot.keySet()), draft.content().answers(), promises, List.of());
    }

    private static Promise promise(DraftOffer offer) {
        return new Promise(
                offer.item().school().govtId(),
                offer.ordinal(),
                offer.connection(),
                offer.values().remarks());
    }

    private Financial financial(List<DraftOffer> offers) {
        var prices = offers.stream().map(Sealing::price).toList();
        return new Financial(draft.content().currency(), draft.content().vatIncluded(), prices);
    }

    private static Price price(DraftOffer offer) {
        var values = offer.values();
        return new Price(
                offer.item().school().govtId(), offer.ordinal(), values.nrc(), values.mrc(), values.statedTotal());
    }

    private String close(EnvelopeKind kind, String lot, Object content) {
        var place = new Binding(draft.tender().id(), draft.stored().organization(), revision, kind, lot);
        return seal.close(draft.tender(), place, Json.bytes(content));
    }
}
