package global.giga.bid;

import global.giga.seal.EnvelopeKind;
import global.giga.seal.Point;
import global.giga.tender.key.KeyCeremony;
import global.giga.tender.key.KeyPosition;
import global.giga.tender.key.KeysNotReady;
import global.giga.tender.key.TenderKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The keys of tenders as openings need them. */
@ApplicationScoped
public class CommitteeKeys {
    private static final String RECOVERY = "–";

    @Inject
    TenderKeys keys;

    /** As it is dealt now. @throws KeysNotReady before the ceremony is over */
    CommitteeKey of(long tenderId, EnvelopeKind kind) {
        return of(inForce(tenderId), kind);
    }

    /** As it was dealt in an epoch. */
    CommitteeKey at(long tenderId, EnvelopeKind kind, int epoch) {
        return of(ofEpoch(tenderId, epoch), kind);
    }

    /**
     * As it counts for an opening: as it is dealt now while shares are gathered, then as it was dealt to those whose shares
     * made it possible, even if it is dealt anew before the last envelope is read.
     */
    CommitteeKey of(OpeningSession session, List<OpeningMember> members) {
        var tender = session.tender().id();
        if (session.enabledAt() == null) {
            return of(tender, session.kind());
        }
        return members.stream().filter(m -> m.finishedAt() != null).mapToInt(OpeningMember::epoch).max().stream()
                .mapToObj(epoch -> at(tender, session.kind(), epoch))
                .findFirst()
                .orElseThrow(KeysNotReady::new);
    }

    private CommitteeKey of(KeyCeremony ceremony, EnvelopeKind kind) {
        var tenderId = ceremony.tender().id();
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

    private KeyCeremony ofEpoch(long tenderId, int epoch) {
        return keys.ofEpoch(tenderId, epoch).orElseThrow(KeysNotReady::new);
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

    /** The key with which the account signs as a holder of an epoch. @throws NoShareHere when it holds no share */
    SigningKey signingKey(long tenderId, int epoch, long account) {
        return ofEpoch(tenderId, epoch)
                .position(account)
                .map(place -> new SigningKey(place.holderKey().keys().signature()))
                .orElseThrow(NoShareHere::new);
    }
}
