package global.giga;

import global.giga.bid.Opening;
import global.giga.bid.OpeningBatch;
import global.giga.bid.Openings;
import global.giga.bid.Watching;
import global.giga.evaluation.Evaluating;
import global.giga.evaluation.OpeningRun;
import global.giga.kernel.Caller;
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
import global.giga.tender.key.KeyCeremonies;
import global.giga.tender.key.KeyDealing.Dealt;
import global.giga.tender.key.KeyHolding;
import global.giga.tender.key.KeyMaterial;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Key holders with what their browsers know and do: making a tender's key, and their part of an opening. */
public final class Holders {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PASSPHRASE = "open the envelopes together";

    private final Portal portal;
    private final Map<String, HolderSecret> secrets = new LinkedHashMap<>();

    /** Makes a key of their own for each of the accounts. */
    public Holders(Portal portal, String... emails) {
        this.portal = portal;
        for (var email : emails) {
            var secret = HolderSecret.random(RANDOM);
            secrets.put(email, secret);
            portal.get(KeyHolding.class)
                    .storeHolderKey(portal.caller(email), secret.publicKeys(), secret.protect(PASSPHRASE));
        }
    }

    private Holders(Portal portal, Map<String, HolderSecret> secrets) {
        this.portal = portal;
        this.secrets.putAll(secrets);
    }

    /** The same people at a portal that was started again. */
    public Holders at(Portal other) {
        return new Holders(other, secrets);
    }

    private KeyHolding holding() {
        return portal.get(KeyHolding.class);
    }

    /** The whole ceremony for a draft whose key holders they are. */
    public void makeKey(Caller officer, long tender, int threshold) {
        portal.get(KeyCeremonies.class).start(officer, tender, threshold, false);
        secrets.keySet().forEach(email -> deal(portal.caller(email), tender));
        secrets.forEach((email, secret) -> rehearse(portal.caller(email), tender, secret));
    }

    private void deal(Caller holder, long tender) {
        var view = holding().status(holder, tender);
        var dealt = new EnumMap<EnvelopeKind, Dealt>(EnvelopeKind.class);
        for (var kind : EnvelopeKind.values()) {
            dealt.put(kind, dealt(view, kind));
        }
        holding().deal(holder, tender, view.epoch(), dealt);
    }

    private static Dealt dealt(CeremonyView view, EnvelopeKind kind) {
        var positions = new HashSet<Integer>();
        view.holders().forEach(h -> positions.add(h.position()));
        var dealing = Dealing.fresh(view.threshold(), positions, RANDOM);
        var letters = new TreeMap<Integer, String>();
        for (var to : view.holders()) {
            var place = new ShareLetter(
                    view.tender(), kind, view.epoch(), view.own().dealer(), to.position());
            letters.put(to.position(), place.close(to.agreement(), dealing.values().get(to.position())));
        }
        return new Dealt(dealing.commitments(), letters);
    }

    private void rehearse(Caller holder, long tender, HolderSecret secret) {
        var view = holding().status(holder, tender);
        var partials = new EnumMap<EnvelopeKind, Partials>(EnvelopeKind.class);
        view.own().tests().forEach((kind, test) -> {
            var share = share(view.own().material(), kind, secret);
            partials.put(kind, intact(() -> Partials.make(share, List.of(Jwe.parse(test).ephemeral()), RANDOM)));
        });
        holding().rehearse(holder, tender, view.epoch(), partials);
    }

    private static Scalar share(KeyMaterial material, EnvelopeKind kind, HolderSecret secret) {
        return intact(() -> {
            var commitments = new TreeMap<Integer, Commitments>();
            var values = new TreeMap<Integer, Scalar>();
            for (var dealt : material.keys().get(kind).entrySet()) {
                var place = new ShareLetter(
                        material.tender(), kind, material.epoch(), dealt.getKey(), material.position());
                commitments.put(dealt.getKey(), dealt.getValue().commitments());
                values.put(dealt.getKey(), place.open(dealt.getValue().letter(), secret.agreement()));
            }
            var key = material.reshared() ? SharedKey.reshared(commitments) : SharedKey.fresh(commitments);
            return key.share(material.position(), values);
        });
    }

    /** The share of a holder, as it is in nobody's sight. */
    public Scalar share(String email, long tender, EnvelopeKind kind) {
        return share(holding().material(portal.caller(email), tender), kind, secrets.get(email));
    }

    /** Comes to an opening. */
    public void join(String email, long tender, EnvelopeKind kind) {
        var caller = portal.caller(email);
        if (kind == EnvelopeKind.TECHNICAL) {
            portal.get(Opening.class).joinTechnical(caller, tender);
        } else {
            portal.get(Evaluating.class).joinFinancial(caller, tender);
        }
    }

    /** Does all of a holder's part, without letting the portal go on. */
    public void contribute(String email, long tender, EnvelopeKind kind) {
        join(email, tender, kind);
        var share = share(email, tender, kind);
        for (var work = work(email, tender, kind); !work.isEmpty(); work = work(email, tender, kind)) {
            send(email, tender, kind, batch(share, work));
        }
    }

    /** The next envelopes for the holder. */
    public List<Openings.Work> work(String email, long tender, EnvelopeKind kind) {
        return portal.get(Opening.class).work(portal.caller(email), tender, kind, null, Partials.MOST);
    }

    public void send(String email, long tender, EnvelopeKind kind, OpeningBatch batch) {
        portal.get(Opening.class).contribute(portal.caller(email), tender, kind, batch);
    }

    /** What the share makes of the envelopes. */
    public static OpeningBatch batch(Scalar share, List<Openings.Work> work) {
        var points = work.stream().map(w -> intact(() -> Point.read(w.e()))).toList();
        var made = Partials.make(share, points, RANDOM);
        return new OpeningBatch(
                null, work.stream().map(Openings.Work::id).toList(), made.points(), made.proof());
    }

    /** As many of them as the list names do their part, then the portal opens. */
    public void open(long tender, EnvelopeKind kind, String... emails) {
        for (var email : emails) {
            contribute(email, tender, kind);
        }
        portal.get(OpeningRun.class).proceed(tender, kind);
    }

    /** Signs the minutes as a browser does. */
    public void sign(String email, long tender, EnvelopeKind kind) {
        var caller = portal.caller(email);
        var minutes = portal.get(Watching.class).minutes(caller, tender, kind).json();
        portal.get(Watching.class).sign(caller, tender, kind, Signing.with(secrets.get(email).signature(), minutes));
    }

    /** Something that fails only for wrong data. */
    private interface Attempt<T> {
        T run() throws Damaged;
    }

    private static <T> T intact(Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (Damaged e) {
            throw new IllegalStateException(e);
        }
    }
}
