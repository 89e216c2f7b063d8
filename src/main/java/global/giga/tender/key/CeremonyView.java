package global.giga.tender.key;

import global.giga.seal.Ceremony;
import global.giga.seal.EnvelopeKind;
import global.giga.seal.Point;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A ceremony as one of its people sees it.
 *
 * @param tender the reference
 * @param epoch −1 before any ceremony
 * @param phase null before any ceremony
 * @param fingerprint hexadecimal; null before all has been dealt
 * @param spoken the fingerprint in groups of digits
 * @param appointed whether its people are those who are appointed to hold the key now
 * @param refused values that did not fit, oldest first; their dealers deal anew
 * @param own null for those who hold nothing
 */
public record CeremonyView(
        String tender,
        long tenderId,
        int epoch,
        int threshold,
        KeyPhase phase,
        boolean reshared,
        boolean appointed,
        String fingerprint,
        String spoken,
        List<Holder> holders,
        int dealersNeeded,
        List<Refused> refused,
        Own own) {
    /** What a holder has done so far. */
    public enum HolderState {
        /** Has no key of their own yet. */
        WITHOUT_KEY,
        /** Has a key and waits. */
        WAITING,
        /** Has to deal. */
        DEALING,
        /** Has dealt. */
        DEALT,
        /** Has to rehearse. */
        REHEARSING,
        /** Has shown that passphrase and share work. */
        REHEARSED,
        /** Has made another key since and needs shares for it: what is left of the one before opens with its own secret. */
        RENEWED,
        /** The recovery key, which does nothing until it is needed. */
        RECOVERY
    }

    /** One of the holders, with public keys once they are known. */
    public record Holder(int position, String name, boolean you, HolderState state, Point agreement, Point signature) {}

    /**
     * A value that did not fit what its dealer had committed to.
     *
     * @param dealer name of who dealt it
     * @param byYou whether that is the caller
     * @param holder name of who got it and refused it
     * @param again whether the dealer has dealt anew since
     */
    public record Refused(String dealer, boolean byYou, String holder, boolean again) {}

    /**
     * The caller's part.
     *
     * @param dealer the place from which the caller deals, null when it has nothing to deal (any more)
     * @param material of which the caller's shares follow, null before all has been dealt
     * @param base of which the shares follow that are to be dealt anew, null unless the caller deals them
     * @param tests the envelopes to rehearse with
     * @param publicKeys what the keys have to be after dealing anew
     */
    public record Own(
            int position,
            Integer dealer,
            boolean rehearsed,
            KeyMaterial material,
            KeyMaterial base,
            Map<EnvelopeKind, String> tests,
            Map<EnvelopeKind, Point> publicKeys) {}

    static CeremonyView of(KeyCeremony c, long account, boolean appointed) {
        return new CeremonyView(
                c.tender().reference(),
                c.tender().id(),
                c.epoch(),
                c.threshold(),
                c.phase(),
                c.base() != null,
                appointed,
                c.fingerprint() == null ? null : c.fingerprint().hex(),
                c.fingerprint() == null ? null : Ceremony.spoken(c.fingerprint()),
                c.positions().stream().map(p -> holder(c, p, account)).toList(),
                c.dealersNeeded(),
                c.refused().stream().map(r -> refused(c, r, account)).toList(),
                c.position(account).map(p -> own(c, p, account)).orElse(null));
    }

    private static Refused refused(KeyCeremony c, RefusedDealing refused, long account) {
        var dealers = c.base() == null ? c : c.base();
        var dealer = dealers.place(refused.dealer());
        return new Refused(
                dealer.account().name(),
                dealer.of(account),
                c.place(refused.holder()).account().name(),
                c.hasDealt(refused.dealer()));
    }

    private static Holder holder(KeyCeremony c, KeyPosition p, long account) {
        var keys = p.hasKey() ? p.keys() : null;
        return new Holder(
                p.position(),
                p.escrow() ? null : p.account().name(),
                p.of(account),
                state(c, p),
                keys == null ? null : keys.agreement(),
                keys == null ? null : keys.signature());
    }

    private static HolderState state(KeyCeremony c, KeyPosition p) {
        if (p.escrow()) {
            return HolderState.RECOVERY;
        }
        if (!p.hasKey()) {
            return HolderState.WITHOUT_KEY;
        }
        return switch (c.phase()) {
            case GATHERING -> HolderState.WAITING;
            case DEALING -> dealing(c, p);
            case REHEARSING -> p.rehearsed() ? HolderState.REHEARSED : HolderState.REHEARSING;
            case READY -> p.holderKey().replaced() ? HolderState.RENEWED : HolderState.REHEARSED;
        };
    }

    private static HolderState dealing(KeyCeremony c, KeyPosition p) {
        var place = c.dealerPlace(p.account().id());
        if (place.isEmpty()) {
            return HolderState.WAITING;
        }
        return c.hasDealt(place.get().position()) ? HolderState.DEALT : HolderState.DEALING;
    }

    private static Own own(KeyCeremony c, KeyPosition p, long account) {
        var deals = c.phase() == KeyPhase.DEALING ? c.dealerPlace(account).orElse(null) : null;
        var dealer = deals == null || c.hasDealt(deals.position()) ? null : deals;
        var dealt = c.phase() == KeyPhase.REHEARSING || c.phase() == KeyPhase.READY;
        return new Own(
                p.position(),
                dealer == null ? null : dealer.position(),
                p.rehearsed(),
                dealt ? KeyMaterial.of(c, p) : null,
                dealer != null && c.base() != null ? KeyMaterial.of(c.base(), dealer) : null,
                dealt ? byKind(c::test) : Map.of(),
                c.base() == null ? Map.of() : byKind(c.base()::publicKey));
    }

    private static <T> Map<EnvelopeKind, T> byKind(Function<EnvelopeKind, T> value) {
        var map = new EnumMap<EnvelopeKind, T>(EnvelopeKind.class);
        for (var kind : EnvelopeKind.values()) {
            map.put(kind, value.apply(kind));
        }
        return map;
    }
}
