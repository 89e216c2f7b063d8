package global.giga.sample;

import global.giga.seal.Damaged;
import global.giga.seal.EnvelopeKind;
import global.giga.seal.HolderSecret;
import global.giga.seal.Jwe;
import global.giga.seal.Point;
import global.giga.seal.Scalar;
import global.giga.seal.ShareLetter;
import global.giga.seal.threshold.Commitments;
import global.giga.seal.threshold.Dealing;
import global.giga.seal.threshold.Partials;
import global.giga.seal.threshold.SharedKey;
import global.giga.tender.key.CeremonyView;
import global.giga.tender.key.KeyDealing.Dealt;
import global.giga.tender.key.KeyMaterial;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Computes for a holder of the sample world what the holder's browser computes; twin of resources/crypto/ceremony.js. */
final class HolderBrowser {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HolderSecret secret;

    HolderBrowser(HolderSecret secret) {
        this.secret = secret;
    }

    /** Deals what the ceremony asks of its owner: new secrets, or its shares of before. */
    Map<EnvelopeKind, Dealt> deal(CeremonyView view) throws Damaged {
        var dealt = new EnumMap<EnvelopeKind, Dealt>(EnvelopeKind.class);
        for (var kind : EnvelopeKind.values()) {
            dealt.put(kind, deal(view, kind));
        }
        return dealt;
    }

    private Dealt deal(CeremonyView view, EnvelopeKind kind) throws Damaged {
        var keys = view.holders().stream()
                .collect(Collectors.toMap(CeremonyView.Holder::position, CeremonyView.Holder::agreement));
        var dealing = view.reshared()
                ? Dealing.of(share(view.own().base(), kind), view.threshold(), keys.keySet(), RANDOM)
                : Dealing.fresh(view.threshold(), keys.keySet(), RANDOM);
        var letters = new TreeMap<Integer, String>();
        dealing.values().forEach((position, value) -> {
            var place = new ShareLetter(
                    view.tender(), kind, view.epoch(), view.own().dealer(), position);
            letters.put(position, place.close(keys.get(position), value));
        });
        return new Dealt(dealing.commitments(), letters);
    }

    /** The owner's share, if every dealt value fits. */
    Scalar share(KeyMaterial material, EnvelopeKind kind) throws Damaged {
        var commitments = new TreeMap<Integer, Commitments>();
        var values = new TreeMap<Integer, Scalar>();
        for (var dealt : material.keys().get(kind).entrySet()) {
            var place = new ShareLetter(material.tender(), kind, material.epoch(), dealt.getKey(), material.position());
            commitments.put(dealt.getKey(), dealt.getValue().commitments());
            values.put(dealt.getKey(), place.open(dealt.getValue().letter(), secret.agreement()));
        }
        var key = material.reshared() ? SharedKey.reshared(commitments) : SharedKey.fresh(commitments);
        return key.share(material.position(), values);
    }

    /** Its part in opening these envelopes. */
    Partials partials(KeyMaterial material, EnvelopeKind kind, List<Point> ephemerals) throws Damaged {
        return Partials.make(share(material, kind), ephemerals, RANDOM);
    }

    /** Its part in opening the test envelopes. */
    Map<EnvelopeKind, Partials> rehearse(CeremonyView view) throws Damaged {
        var partials = new EnumMap<EnvelopeKind, Partials>(EnvelopeKind.class);
        for (var kind : EnvelopeKind.values()) {
            var ephemeral = Jwe.parse(view.own().tests().get(kind)).ephemeral();
            partials.put(kind, partials(view.own().material(), kind, List.of(ephemeral)));
        }
        return partials;
    }
}
