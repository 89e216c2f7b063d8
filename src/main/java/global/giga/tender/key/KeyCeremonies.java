package global.giga.tender.key;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.seal.Damaged;
import global.giga.seal.Point;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The acts around a ceremony of those who hold nothing: the officer begins it, the administrator keeps a recovery key. */
@Service
@RolesAllowed(Role.STAFF_ROLE)
public class KeyCeremonies {
    @Inject
    Tenders tenders;

    @Inject
    TenderDuties duties;

    @Inject
    Ceremonies ceremonies;

    @Inject
    KeyConvening convening;

    @Inject
    TenderKeys keys;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** How many open together unless the officer says otherwise: more than half of the holders. */
    @NeedsDuty(Duty.OFFICER)
    public int usualThreshold(Caller caller, long tenderId) {
        return KeyConvening.usual(duties.holders(tenderId, Duty.KEY_HOLDER).size());
    }

    /**
     * Begins the ceremony of a draft with its key holders; a key that was ready before is given up.
     *
     * @param threshold how many open together: at least 2, or 1 of 1
     * @param escrow whether the recovery key gets a place beside them
     * @throws CeremonyRunning when one has begun and is not over
     * @throws ThresholdOutOfRange when so many of them cannot open together
     * @throws TooManyHolders for more than nine places
     * @throws NoRecoveryKey when none is registered
     * @throws global.giga.tender.TenderNotInState unless a draft
     */
    @NeedsDuty(Duty.OFFICER)
    public void start(Caller caller, long tenderId, int threshold, boolean escrow) {
        var tender = ceremonies.lock(tenders.get(tenderId));
        tender.require(TenderStatus.DRAFT);
        ceremonies.current(tenderId).ifPresent(before -> {
            if (before.phase() != KeyPhase.READY) {
                throw new CeremonyRunning();
            }
            convening.end(before);
        });
        convening.begin(caller, tender, null, threshold, escrow);
    }

    /**
     * Lets the holders who are left deal their shares anew to the people who hold the duty now. The public key and the
     * bids stay as they are; until it is over, the shares of before open.
     *
     * @throws KeysNotReady when there are no shares to deal
     * @throws TooFewToReshare when fewer people than open together are left
     * @throws TenderNotInState once no envelope will be opened any more: nobody else needs a share of what stays closed
     */
    @NeedsDuty(Duty.OFFICER)
    public void reshare(Caller caller, long tenderId, int threshold, boolean escrow) {
        var tender = ceremonies.lock(tenders.get(tenderId));
        var status = tender.statusAt(clock.instant());
        if (!tender.mayOpen(status)) {
            throw new TenderNotInState(status);
        }
        var base = ceremonies.current(tenderId).orElseThrow(KeysNotReady::new);
        if (base.phase() != KeyPhase.READY) {
            throw new CeremonyRunning();
        }
        var left = duties.holders(tenderId, Duty.KEY_HOLDER).stream()
                .filter(holder -> base.position(holder.id()).isPresent())
                .count();
        if (left < base.threshold()) {
            throw new TooFewToReshare(base.threshold());
        }
        convening.begin(caller, tender, base, threshold, escrow);
    }

    /** Gives up a ceremony that is not over; a key in use stays in use. */
    @NeedsDuty(Duty.OFFICER)
    public void giveUp(Caller caller, long tenderId) {
        ceremonies.lock(tenders.get(tenderId));
        var ceremony = ceremonies.current(tenderId).orElseThrow(NotFound::new);
        if (ceremony.phase() == KeyPhase.READY) {
            throw new CeremonyMovedOn();
        }
        convening.end(ceremony);
        audit.record("keys.given-up", caller, Map.of("tender", tenderId, "epoch", ceremony.epoch()));
    }

    /** The organisation's recovery key, empty when it has none. */
    @RolesAllowed({Role.STAFF_ROLE, Role.ADMIN_ROLE})
    public Optional<RecoveryKey> recoveryKey(Caller caller) {
        return ceremonies.recoveryKey();
    }

    /**
     * Registers the public half of the recovery key for ceremonies to come.
     *
     * @param jwk a public key of P-256; a private one is refused and not kept
     */
    @RolesAllowed(Role.ADMIN_ROLE)
    public void registerRecoveryKey(Caller caller, String jwk) {
        var point = publicHalf(jwk);
        ceremonies.recoveryKey().ifPresent(before -> before.replace(clock.instant()));
        ceremonies.add(new RecoveryKey(point, clock.instant()));
        audit.record("keys.recovery-registered", caller, Map.of("key", point.thumbprint()));
    }

    private static Point publicHalf(String jwk) {
        try {
            if (!jwk.contains("\"d\"")) {
                return Point.ofJwk(jwk);
            }
        } catch (Damaged e) {
            throw new RecoveryKeyUnusable();
        }
        throw new RecoveryKeyUnusable();
    }

    /**
     * Of which whoever has the private recovery key makes its shares of the key in use; worth nothing without it.
     *
     * @throws KeysNotReady before the key is in use
     * @throws NoRecoveryKey when the recovery key has no place in it
     */
    @NeedsDuty({Duty.OFFICER, Duty.KEY_HOLDER})
    public KeyMaterial escrow(Caller caller, long tenderId) {
        var ceremony = keys.inForce(tenderId).orElseThrow(KeysNotReady::new);
        var place = ceremony.positions().stream()
                .filter(KeyPosition::escrow)
                .findFirst()
                .orElseThrow(NoRecoveryKey::new);
        return KeyMaterial.of(ceremony, place);
    }
}
