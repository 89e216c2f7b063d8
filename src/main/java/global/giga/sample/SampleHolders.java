package global.giga.sample;

import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.party.Account;
import global.giga.seal.Damaged;
import global.giga.seal.EnvelopeKind;
import global.giga.seal.HolderSecret;
import global.giga.seal.Point;
import global.giga.seal.threshold.Partials;
import global.giga.tender.TenderDuties;
import global.giga.tender.key.KeyCeremonies;
import global.giga.tender.key.KeyHolding;
import global.giga.tender.key.KeyPhase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The key holders of the sample world at their computers. Their keys are stored as those of real holders are, so that
 * people can go on for them in a browser with the passphrase.
 */
@ApplicationScoped
public class SampleHolders {
    /** Of every key holder of the sample world. */
    public static final String PASSPHRASE = "open the envelopes together";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    KeyHolding holding;

    @Inject
    KeyCeremonies ceremonies;

    @Inject
    TenderDuties duties;

    private final Map<Long, HolderSecret> secrets = new ConcurrentHashMap<>();

    /** Goes through the ceremony of a draft from its begin to the key that is ready. */
    public void makeKeys(Caller officer, long tenderId) {
        ceremonies.start(officer, tenderId, ceremonies.usualThreshold(officer, tenderId), false);
        goOn(tenderId);
    }

    /** Lets each holder do what the ceremony that has begun asks of them. */
    public void goOn(long tenderId) {
        var holders = duties.holders(tenderId, Duty.KEY_HOLDER).stream()
                .map(Account::caller)
                .toList();
        holders.forEach(this::secret);
        holders.forEach(holder -> deal(holder, tenderId));
        holders.forEach(holder -> rehearse(holder, tenderId));
    }

    private void deal(Caller holder, long tenderId) {
        var view = holding.status(holder, tenderId);
        if (view.phase() == KeyPhase.DEALING && view.own().dealer() != null) {
            var dealt = honest(() -> browser(holder).deal(view));
            holding.deal(holder, tenderId, view.epoch(), dealt);
        }
    }

    private void rehearse(Caller holder, long tenderId) {
        var view = holding.status(holder, tenderId);
        if (view.phase() == KeyPhase.REHEARSING && !view.own().rehearsed()) {
            var partials = honest(() -> browser(holder).rehearse(view));
            holding.rehearse(holder, tenderId, view.epoch(), partials);
        }
    }

    /** What the holder contributes to opening the envelopes with these ephemeral keys, at most 64. */
    public Partials partials(Caller holder, long tenderId, EnvelopeKind kind, List<Point> ephemerals) {
        var material = holding.material(holder, tenderId);
        return honest(() -> browser(holder).partials(material, kind, ephemerals));
    }

    /** The holder's private keys; makes and stores them where there are none yet. */
    public HolderSecret secret(Caller holder) {
        return secrets.computeIfAbsent(holder.account(), account -> holding.own(holder)
                .map(key -> honest(() -> HolderSecret.unlock(PASSPHRASE, key.protection())))
                .orElseGet(() -> made(holder)));
    }

    private HolderSecret made(Caller holder) {
        var secret = HolderSecret.random(RANDOM);
        holding.storeHolderKey(holder, secret.publicKeys(), secret.protect(PASSPHRASE));
        return secret;
    }

    private HolderBrowser browser(Caller holder) {
        return new HolderBrowser(secret(holder));
    }

    private interface Computing<T> {
        T compute() throws Damaged;
    }

    /** Among these people nobody cheats. */
    private static <T> T honest(Computing<T> computing) {
        try {
            return computing.compute();
        } catch (Damaged e) {
            throw new IllegalStateException("the sample world was changed from outside", e);
        }
    }
}
