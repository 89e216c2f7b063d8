package global.giga.tender.key;

import global.giga.seal.EnvelopeKind;
import global.giga.seal.threshold.Commitments;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything of which a holder's browser makes the holder's shares, with the passphrase alone; worth nothing without it.
 *
 * @param tender the reference
 * @param reshared whether the dealings count with Lagrange's weights of the dealers
 * @param position of the holder
 * @param protection the holder's private keys under the passphrase; null for the recovery key, whose owner has a file
 * @param keys dealings by kind and dealer
 */
public record KeyMaterial(
        String tender,
        int epoch,
        boolean reshared,
        int threshold,
        int position,
        String protection,
        Map<EnvelopeKind, Map<Integer, Letter>> keys) {
    /** What one dealer dealt to the holder. */
    public record Letter(Commitments commitments, String letter) {}

    static KeyMaterial of(KeyCeremony ceremony, KeyPosition place) {
        var keys = new EnumMap<EnvelopeKind, Map<Integer, Letter>>(EnvelopeKind.class);
        for (var kind : EnvelopeKind.values()) {
            var letters = new TreeMap<Integer, Letter>();
            ceremony.dealings(kind)
                    .forEach(d -> letters.put(d.dealer(), new Letter(d.commitments(), d.letter(place.position()))));
            keys.put(kind, letters);
        }
        return new KeyMaterial(
                ceremony.tender().reference(),
                ceremony.epoch(),
                ceremony.base() != null,
                ceremony.threshold(),
                place.position(),
                place.holderKey() == null ? null : place.holderKey().protection(),
                keys);
    }
}
