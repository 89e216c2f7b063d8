package global.giga.bid;

import global.giga.seal.EnvelopeKind;
import global.giga.seal.Point;
import global.giga.tender.key.KeyCeremony;
import global.giga.tender.key.KeyPosition;
import global.giga.tender.key.KeysNotReady;
import global.giga.tender.key.TenderKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;

/** The keys of tenders as openings need them. */
@ApplicationScoped
public class CommitteeKeys {
    private static final String RECOVERY = "–";

    @Inject
    TenderKeys keys;

    /** @throws KeysNotReady before the ceremony is over */
    CommitteeKey of(long tenderId, EnvelopeKind kind) {
        var ceremony = inForce(tenderId);
        return new CommitteeKey(
                ceremony.epoch(),
                ceremony.threshold(),
                keys.publicKey(tenderId, kind).thumbprint(),
                ceremony.fingerprint(),
                places(ceremony));
    }

    private KeyCeremony inForce(long tenderId) {
        return keys.inForce(tenderId).orElseThrow(KeysNotReady::new);
    }

    private static Map<Integer, CommitteeKey.Place> places(KeyCeremony ceremony) {
        return ceremony.positions().stream()
                .map(CommitteeKeys::place)
                .collect(Collectors.toMap(p -> p.position(), p -> p));
    }

    private static CommitteeKey.Place place(KeyPosition position) {
        return position.escrow()
                ? new CommitteeKey.Place(position.position(), null, RECOVERY)
                : new CommitteeKey.Place(
                        position.position(),
                        position.account().id(),
                        position.account().name());
    }

    /** What partial results of a position are checked with. */
    Point verification(long tenderId, EnvelopeKind kind, int position) {
        return inForce(tenderId).verificationKey(kind, position);
    }

    /** The key with which the account signs. @throws NoShareHere when it holds no share */
    SigningKey signingKey(long tenderId, long account) {
        return inForce(tenderId)
                .position(account)
                .map(place -> new SigningKey(place.holderKey().keys().signature()))
                .orElseThrow(NoShareHere::new);
    }
}
