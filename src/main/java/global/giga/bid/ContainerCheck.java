package global.giga.bid;

import global.giga.seal.Base64Url;
import global.giga.seal.Damaged;
import global.giga.seal.EnvelopeKind;
import global.giga.seal.Jwe;
import global.giga.seal.Point;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at a sealed bid as far as one can without opening it. */
final class ContainerCheck {
    /** The most blocks of an envelope: 4 MiB of promises, 1 MiB of prices a lot. */
    private static final Map<EnvelopeKind, Integer> BLOCKS =
            Map.of(EnvelopeKind.TECHNICAL, 128, EnvelopeKind.FINANCIAL, 256);

    private static final int CONTENT = 3;

    private final Map<EnvelopeKind, Point> keys;
    private final EnvelopePlace place;

    /** @param place of the technical envelope of the bid that may come next */
    ContainerCheck(EnvelopePlace place, Map<EnvelopeKind, Point> keys) {
        this.place = place;
        this.keys = keys;
    }

    /**
     * One technical envelope and one for each lot, all closed for the tender's keys, at their place, of whole blocks.
     *
     * @throws SealedBidMalformed when an envelope is none
     * @throws EnvelopeMisplaced when one belongs elsewhere, is missing or too many
     * @throws RevisionNotNext when they are those of another revision
     * @throws EnvelopeForOtherKey when the tender's key does not open one
     * @throws EnvelopeSizeWrong when one is not made of whole blocks, or of too many
     */
    void check(SealedEnvelopes envelopes) {
        check(envelopes.technical(), place);
        if (!envelopes.financial().keySet().equals(Set.copyOf(place.lots()))) {
            throw new EnvelopeMisplaced(EnvelopeKind.FINANCIAL.name());
        }
        for (var lot : place.lots()) {
            var there = new EnvelopePlace(
                    place.tender(), place.supplier(), place.revision(), EnvelopeKind.FINANCIAL, List.of(lot));
            check(envelopes.financial().get(lot), there);
        }
    }

    private void check(String text, EnvelopePlace there) {
        var envelope = parse(text);
        if (!there.claimedBy(envelope)) {
            throw misplaced(envelope, there);
        }
        if (!envelope.keyId().equals(keys.get(there.kind()).thumbprint())) {
            throw new EnvelopeForOtherKey(there.name());
        }
        var size = contentSize(text);
        if (size == 0 || size % there.block() != 0 || size / there.block() > BLOCKS.get(there.kind())) {
            throw new EnvelopeSizeWrong(there.name());
        }
    }

    private static RuntimeException misplaced(Jwe envelope, EnvelopePlace there) {
        return envelope.extras().get("revision") instanceof Integer other
                        && there.atRevision(other).claimedBy(envelope)
                ? new RevisionNotNext(there.revision())
                : new EnvelopeMisplaced(there.name());
    }

    private static Jwe parse(String text) {
        try {
            return Jwe.parse(text);
        } catch (Damaged e) {
            throw new SealedBidMalformed();
        }
    }

    private static int contentSize(String text) {
        try {
            return Base64Url.read(text.split("\\.")[CONTENT]).length;
        } catch (Damaged e) {
            throw new SealedBidMalformed();
        }
    }
}
