package global.giga.tender.key;

import global.giga.kernel.Duty;
import global.giga.party.Account;
import global.giga.seal.EnvelopeKind;
import global.giga.seal.Point;
import global.giga.tender.TenderDuties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Collectors;

/** The keys of tenders that are ready: what bids are closed with, and whose shares open them. */
@ApplicationScoped
public class TenderKeys {
    @Inject
    Ceremonies ceremonies;

    @Inject
    TenderDuties duties;

    /** @throws KeysNotReady before the ceremony is over */
    public Point publicKey(long tenderId, EnvelopeKind kind) {
        return ceremonies.key(tenderId, kind).orElseThrow(KeysNotReady::new).publicKey();
    }

    /** The ceremony whose shares open now: its threshold, positions and verification keys; empty before it is ready. */
    public Optional<KeyCeremony> inForce(long tenderId) {
        return ceremonies.key(tenderId, EnvelopeKind.TECHNICAL).map(TenderKey::ceremony);
    }

    /** The ceremony of an epoch, whose shares may be replaced by now. */
    public Optional<KeyCeremony> ofEpoch(long tenderId, int epoch) {
        return ceremonies.ofEpoch(tenderId, epoch);
    }

    /** @throws KeysNotReady unless the key is ready and its holders are the people who are appointed to hold it now */
    public void requireReady(long tenderId) {
        if (!inForce(tenderId).map(this::heldByAppointed).orElse(false)) {
            throw new KeysNotReady();
        }
    }

    /** Whether the people with places in the ceremony are those who are appointed to hold the key now. */
    boolean heldByAppointed(KeyCeremony ceremony) {
        var holding = ceremony.positions().stream()
                .filter(p -> !p.escrow())
                .map(p -> p.account().id())
                .collect(Collectors.toSet());
        var appointed = duties.holders(ceremony.tender().id(), Duty.KEY_HOLDER).stream()
                .map(Account::id)
                .collect(Collectors.toSet());
        return holding.equals(appointed);
    }
}
