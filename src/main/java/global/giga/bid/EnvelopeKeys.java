package global.giga.bid;

import global.giga.seal.EnvelopeKind;
import global.giga.seal.Point;
import global.giga.tender.Tender;
import global.giga.tender.key.TenderKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;

/**
 * The public keys for which the envelopes of a tender are closed. Where bids come in one envelope, the key of the
 * technical envelopes closes the prices too: what is opened together has one key.
 */
@ApplicationScoped
public class EnvelopeKeys {
    @Inject
    TenderKeys keys;

    Map<EnvelopeKind, Point> of(Tender tender) {
        var all = new EnumMap<EnvelopeKind, Point>(EnvelopeKind.class);
        for (var kind : EnvelopeKind.values()) {
            all.put(kind, keys.publicKey(tender.id(), keyOf(tender, kind)));
        }
        return all;
    }

    private static EnvelopeKind keyOf(Tender tender, EnvelopeKind kind) {
        return tender.terms().oneEnvelope() ? EnvelopeKind.TECHNICAL : kind;
    }
}
