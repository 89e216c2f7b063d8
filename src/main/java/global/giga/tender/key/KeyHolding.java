package global.giga.tender.key;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.kernel.Sha256;
import global.giga.seal.Ceremony.PublicKeys;
import global.giga.seal.Damaged;
import global.giga.seal.EnvelopeKind;
import global.giga.seal.Jwe;
import global.giga.seal.Point;
import global.giga.seal.Protection;
import global.giga.seal.ShareLetter;
import global.giga.seal.threshold.Partials;
import global.giga.tender.TenderDuties;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The acts of holders: their own keys, dealing, complaining, rehearsing. All secrets stay in their browsers; what comes
 * from there is checked here and by every other holder's browser.
 */
@Service
@RolesAllowed(Role.STAFF_ROLE)
public class KeyHolding {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TEST = 32;
    private static final int LETTER = 4_096;

    @Inject
    Tenders tenders;

    @Inject
    TenderDuties duties;

    @Inject
    Ceremonies ceremonies;

    @Inject
    TenderKeys keys;

    @Inject
    KeyConvening convening;

    @Inject
    KeyNews news;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The caller's own key, empty before it is made. */
    public Optional<HolderKey> own(Caller caller) {
        return ceremonies.holderKey(caller.account());
    }

    /**
     * Stores the caller's key. Ceremonies that waited for it go on; those of drafts that used the caller's key before
     * begin anew with this one.
     *
     * @throws KeyMaterialDamaged unless the protection is one by passphrase at a bearable cost, or by passkey
     */
    public void storeHolderKey(Caller caller, PublicKeys keys, String protection) {
        if (!Protection.wellFormed(protection) || keys.agreement().equals(keys.signature())) {
            throw new KeyMaterialDamaged();
        }
        var account = ceremonies.lockedAccount(caller.account());
        var before = ceremonies.holderKey(caller.account());
        before.ifPresent(key -> key.replace(clock.instant()));
        var key = new HolderKey(account, keys, protection, clock.instant());
        ceremonies.add(key);
        audit.record(
                before.isPresent() ? "keys.holder-replaced" : "keys.holder-made",
                caller,
                Map.of(
                        "agreement",
                        keys.agreement().thumbprint(),
                        "signature",
                        keys.signature().thumbprint()));
        for (var ceremony : ceremonies.ofAccount(caller.account())) {
            convening.take(caller, ceremony, key);
        }
    }

    /** How the ceremony of the tender stands, with the caller's part in it. */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    @NeedsDuty
    public CeremonyView status(Caller caller, long tenderId) {
        return ceremonies
                .current(tenderId)
                .map(c -> CeremonyView.of(c, caller.account(), keys.heldByAppointed(c)))
                .orElseGet(() -> convening.before(caller, tenderId));
    }

    /**
     * Of which the caller's browser makes the shares that open the tender's envelopes.
     *
     * @throws KeysNotReady before the key is in use
     * @throws Forbidden when the caller has no place among its holders
     */
    @NeedsDuty(Duty.KEY_HOLDER)
    public KeyMaterial material(Caller caller, long tenderId) {
        var ceremony = ceremonies
                .key(tenderId, EnvelopeKind.TECHNICAL)
                .map(TenderKey::ceremony)
                .orElseThrow(KeysNotReady::new);
        var place = ceremony.position(caller.account()).orElseThrow(Forbidden::new);
        return KeyMaterial.of(ceremony, place);
    }

    /** The tenders whose keys wait for the caller, by their ids: at most six statements. */
    public List<KeyWork> work(Caller caller) {
        var held = duties.tenders(caller, Duty.KEY_HOLDER);
        if (held.isEmpty()) {
            return List.of();
        }
        var keyless = own(caller).isEmpty();
        var current = ceremonies.current(held);
        return held.stream()
                .filter(id ->
                        keyless || current.containsKey(id) && current.get(id).awaits(caller.account()))
                .map(id -> KeyWork.of(tenders.get(id), current.get(id)))
                .toList();
    }

    /**
     * Deals: commitments and a letter to every position, for both kinds.
     *
     * @throws CeremonyMovedOn when it is not dealt now, or was dealt already
     * @throws Forbidden when the caller is no dealer
     * @throws KeyMaterialDamaged when it does not fit the ceremony, or is not the share that is to be dealt anew
     */
    @NeedsDuty(Duty.KEY_HOLDER)
    public void deal(Caller caller, long tenderId, int epoch, Map<EnvelopeKind, KeyDealing.Dealt> dealt) {
        var ceremony = locked(tenderId);
        ceremony.require(epoch, KeyPhase.DEALING);
        var dealer = ceremony.dealerPlace(caller.account())
                .orElseThrow(Forbidden::new)
                .position();
        if (ceremony.hasDealt(dealer)) {
            throw new CeremonyMovedOn();
        }
        for (var kind : EnvelopeKind.values()) {
            Stored.fitting(() -> check(ceremony, dealer, kind, dealt.get(kind)));
        }
        dealt.forEach((kind, one) -> ceremony.deal(dealer, kind, one, clock.instant()));
        audit.record("keys.dealt", caller, Map.of("tender", tenderId, "epoch", epoch, "dealer", dealer));
        if (ceremony.allDealt()) {
            complete(caller, ceremony);
        }
    }

    private static boolean check(KeyCeremony ceremony, int dealer, EnvelopeKind kind, KeyDealing.Dealt dealt)
            throws Damaged {
        if (dealt == null || dealt.commitments() == null || dealt.commitments().threshold() != ceremony.threshold()) {
            throw new Damaged("another threshold");
        }
        if (dealt.letters().size() != ceremony.positions().size()) {
            throw new Damaged("not a letter for everybody");
        }
        for (var place : ceremony.positions()) {
            var letter = dealt.letters().get(place.position());
            if (letter == null || letter.length() > LETTER) {
                throw new Damaged("no letter for somebody");
            }
            new ShareLetter(ceremony.tender().reference(), kind, ceremony.epoch(), dealer, place.position())
                    .check(letter, place.recipient());
        }
        var base = ceremony.base();
        if (base != null && !dealt.commitments().secret().equals(base.verificationKey(kind, dealer))) {
            throw new Damaged("not the share that is dealt anew");
        }
        return true;
    }

    private void complete(Caller caller, KeyCeremony ceremony) {
        for (var kind : EnvelopeKind.values()) {
            var key = Stored.fitting(() -> ceremony.key(kind).publicKey());
            if (ceremony.base() != null && !key.equals(ceremony.base().publicKey(kind))) {
                throw new KeyMaterialDamaged();
            }
        }
        var secret = new byte[TEST];
        RANDOM.nextBytes(secret);
        ceremony.rehearse(secret);
        audit.record(
                "keys.all-dealt",
                caller,
                Map.of(
                        "tender",
                        ceremony.tender().id(),
                        "epoch",
                        ceremony.epoch(),
                        "fingerprint",
                        ceremony.fingerprint().hex()));
        news.waiting(caller, ceremony);
    }

    /**
     * Says that a value for the caller does not fit its dealer's commitments: the dealer has to deal anew.
     *
     * @throws CeremonyMovedOn when the dealer has not dealt in this epoch
     */
    @NeedsDuty(Duty.KEY_HOLDER)
    public void complain(Caller caller, long tenderId, int epoch, int dealer) {
        var ceremony = locked(tenderId);
        ceremony.require(epoch, KeyPhase.DEALING, KeyPhase.REHEARSING);
        var place = ceremony.position(caller.account()).orElseThrow(Forbidden::new);
        if (!ceremony.hasDealt(dealer)) {
            throw new CeremonyMovedOn();
        }
        ceremony.refuse(dealer, place.position());
        audit.record(
                "keys.dealing-refused",
                caller,
                Map.of("tender", tenderId, "epoch", epoch, "dealer", dealer, "holder", place.position()));
    }

    /**
     * Shows that the caller's passphrase and shares work. With the last one the key is in use.
     *
     * @throws CeremonyMovedOn when it is not rehearsed now
     * @throws KeyMaterialDamaged when a partial is not of the caller's share and the test envelope
     */
    @NeedsDuty(Duty.KEY_HOLDER)
    public void rehearse(Caller caller, long tenderId, int epoch, Map<EnvelopeKind, Partials> partials) {
        var ceremony = locked(tenderId);
        ceremony.require(epoch, KeyPhase.REHEARSING);
        var place = ceremony.position(caller.account()).orElseThrow(Forbidden::new);
        for (var kind : EnvelopeKind.values()) {
            if (!Stored.fitting(() -> proven(ceremony, place.position(), kind, partials.get(kind)))) {
                audit.recordRefusal(
                        "keys.rehearsal-refused",
                        caller,
                        Map.of("tender", tenderId, "epoch", epoch, "holder", place.position()));
                throw new KeyMaterialDamaged();
            }
        }
        place.rehearsed(partials, clock.instant());
        audit.record("keys.rehearsed", caller, Map.of("tender", tenderId, "epoch", epoch, "holder", place.position()));
        if (ceremony.allRehearsed()) {
            ready(caller, ceremony);
        }
    }

    private static boolean proven(KeyCeremony ceremony, int position, EnvelopeKind kind, Partials partials)
            throws Damaged {
        var ephemeral = Jwe.parse(ceremony.test(kind)).ephemeral();
        return partials != null && partials.prove(ceremony.verificationKey(kind, position), List.of(ephemeral));
    }

    private void ready(Caller caller, KeyCeremony ceremony) {
        var holders = ceremony.positions().stream().filter(p -> !p.escrow()).toList();
        var quorum = ceremony.threshold();
        for (var kind : EnvelopeKind.values()) {
            requireOpens(ceremony, kind, holders.subList(0, quorum));
            requireOpens(ceremony, kind, holders.subList(holders.size() - quorum, holders.size()));
        }
        ceremony.ready(clock.instant());
        convening.install(ceremony);
        audit.record(
                "keys.ready",
                caller,
                Map.of(
                        "tender", ceremony.tender().id(),
                        "epoch", ceremony.epoch(),
                        "threshold", quorum,
                        "holders", holders.size(),
                        "fingerprint", ceremony.fingerprint().hex()));
        news.ready(caller, ceremony);
    }

    private static void requireOpens(KeyCeremony ceremony, EnvelopeKind kind, List<KeyPosition> quorum) {
        var points = new TreeMap<Integer, Point>();
        quorum.forEach(p -> points.put(p.position(), p.rehearsal(kind).points().get(0)));
        var opened = Stored.fitting(() -> Jwe.parse(ceremony.test(kind)).open(Partials.combine(points)));
        if (!Sha256.of(opened).equals(ceremony.testSha256())) {
            throw new KeyMaterialDamaged();
        }
    }

    private KeyCeremony locked(long tenderId) {
        ceremonies.lock(tenders.get(tenderId));
        return ceremonies.current(tenderId).orElseThrow(NotFound::new);
    }
}
