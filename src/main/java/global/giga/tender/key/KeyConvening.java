package global.giga.tender.key;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.party.Account;
import global.giga.seal.EnvelopeKind;
import global.giga.seal.threshold.Lagrange;
import global.giga.tender.Tender;
import global.giga.tender.TenderDuties;
import global.giga.tender.Tenders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Puts people into their places: begins ceremonies, lets them take keys, hands over to the next one. */
@ApplicationScoped
class KeyConvening {
    @Inject
    Tenders tenders;

    @Inject
    TenderDuties duties;

    @Inject
    Ceremonies ceremonies;

    @Inject
    KeyNews news;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Begins a ceremony with the people who hold the duty now.
     *
     * @param base the ceremony whose shares are dealt anew, null for new keys
     * @param escrow whether the recovery key gets a place
     */
    KeyCeremony begin(Caller caller, Tender tender, KeyCeremony base, int threshold, boolean escrow) {
        var holders = duties.holders(tender.id(), Duty.KEY_HOLDER);
        requireFit(threshold, holders.size(), escrow);
        var ceremony = new KeyCeremony(tender, ceremonies.nextEpoch(tender.id()), base, threshold, clock.instant());
        int position = 0;
        for (var holder : holders) {
            var place = new KeyPosition(ceremony, ++position, holder);
            ceremonies.holderKey(holder.id()).ifPresent(place::take);
            ceremony.add(place);
        }
        if (escrow) {
            ceremony.add(new KeyPosition(
                    ceremony, ++position, ceremonies.recoveryKey().orElseThrow(NoRecoveryKey::new)));
        }
        ceremony.gathered();
        ceremonies.add(ceremony);
        record(caller, base == null ? "keys.ceremony-begun" : "keys.resharing-begun", ceremony);
        news.waiting(caller, ceremony);
        return ceremony;
    }

    private void record(Caller caller, String act, KeyCeremony ceremony) {
        var facts = new HashMap<String, Object>();
        facts.put("tender", ceremony.tender().id());
        facts.put("epoch", ceremony.epoch());
        facts.put("threshold", ceremony.threshold());
        facts.put("holders", ceremony.positions().size());
        audit.record(act, caller, facts);
    }

    static void requireFit(int threshold, int holders, boolean escrow) {
        if (holders + (escrow ? 1 : 0) > Lagrange.MOST) {
            throw new TooManyHolders(Lagrange.MOST);
        }
        var least = holders == 1 ? 1 : 2;
        if (threshold < least || threshold > holders) {
            throw new ThresholdOutOfRange(threshold, holders);
        }
    }

    /** How many of so many open together unless the officer says otherwise: more than half. */
    static int usual(int holders) {
        return holders / 2 + 1;
    }

    /** A new key of a holder comes into the ceremony: one that waits takes it, one that has begun begins anew. */
    void take(Caller caller, KeyCeremony ceremony, HolderKey key) {
        ceremonies.lock(ceremony.tender());
        switch (ceremony.phase()) {
            case GATHERING -> {
                ceremony.position(key.account().id()).orElseThrow().take(key);
                ceremony.gathered();
                news.waiting(caller, ceremony);
            }
            case DEALING, REHEARSING -> again(caller, ceremony);
            case READY -> {
                if (draft(ceremony.tender())) {
                    again(caller, ceremony);
                }
            }
        }
    }

    private void again(Caller caller, KeyCeremony ceremony) {
        var escrow = ceremony.positions().stream().anyMatch(KeyPosition::escrow);
        end(ceremony);
        begin(caller, ceremony.tender(), ceremony.base(), ceremony.threshold(), escrow);
    }

    /** Ends it; a key in use that was made in it and no bid knows yet is gone with it. */
    void end(KeyCeremony ceremony) {
        ceremony.end(clock.instant());
        if (ceremony.phase() == KeyPhase.READY && draft(ceremony.tender())) {
            ceremonies.dropKeys(ceremony.tender().id());
        }
        ceremonies.flush();
    }

    static boolean draft(Tender tender) {
        return tender.opensAt() == null;
    }

    /** From now on its shares open. */
    void install(KeyCeremony ceremony) {
        for (var kind : EnvelopeKind.values()) {
            ceremonies
                    .key(ceremony.tender().id(), kind)
                    .ifPresentOrElse(key -> key.hand(ceremony), () -> ceremonies.add(new TenderKey(ceremony, kind)));
        }
        if (ceremony.base() != null) {
            ceremony.base().end(clock.instant());
        }
    }

    /** What there is to see before any ceremony. */
    CeremonyView before(Caller caller, long tenderId) {
        var people = duties.holders(tenderId, Duty.KEY_HOLDER);
        var holders = new ArrayList<CeremonyView.Holder>();
        for (var person : people) {
            holders.add(before(caller, holders.size() + 1, person));
        }
        var tender = tenders.get(tenderId);
        return new CeremonyView(
                tender.reference(),
                tenderId,
                -1,
                usual(people.size()),
                null,
                false,
                true,
                null,
                null,
                holders,
                0,
                List.of(),
                null);
    }

    private CeremonyView.Holder before(Caller caller, int position, Account person) {
        var key = ceremonies.holderKey(person.id()).map(HolderKey::keys);
        return new CeremonyView.Holder(
                position,
                person.name(),
                person.id().equals(caller.account()),
                key.isPresent() ? CeremonyView.HolderState.WAITING : CeremonyView.HolderState.WITHOUT_KEY,
                null,
                null);
    }
}
