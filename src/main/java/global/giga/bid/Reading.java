package global.giga.bid;

import global.giga.bid.Envelope.Financial;
import global.giga.bid.Envelope.Technical;
import global.giga.kernel.Json;
import global.giga.kernel.Refusal;
import global.giga.seal.Damaged;
import global.giga.seal.Jwe;
import global.giga.tender.Item;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the envelopes of one sealed bid; the reason why one cannot be read is noted by name. */
final class Reading {
    /** What is stored is not what was received. */
    static final String CHANGED = "content-changed";

    /** It does not open: changed, cut off, put in another place, copied or closed for another key. */
    static final String DAMAGED = "envelope-damaged";

    /** It opened, but what was in it is no bid for this tender. */
    static final String MALFORMED = "content-malformed";

    private final SealedBid sealed;
    private final CommitteeKey key;
    private final Map<Long, Map<Integer, String>> partials;
    private final List<String> lots;
    private final Set<String> gone;
    private final boolean intact;
    private final Envelopes envelopes;

    /* What was opened of it before, read once for all its financial envelopes. */
    private Bid bid;
    private List<Offer> offers;

    /**
     * @param partials of each envelope, by position
     * @param lots of the tender, in order
     * @param gone schools that amendments took out of it
     */
    Reading(
            SealedBid sealed,
            CommitteeKey key,
            Map<Long, Map<Integer, String>> partials,
            List<String> lots,
            Set<String> gone) {
        this.sealed = sealed;
        this.key = key;
        this.partials = partials;
        this.lots = lots;
        this.gone = gone;
        this.intact = sealed.intact();
        this.envelopes = Envelopes.of(sealed);
    }

    /** Makes it an opened bid, readable or not. */
    void technical(OpeningEnvelope envelope, Bids bids, Map<String, Item> items) {
        var opened = Bid.opened(sealed);
        try {
            var content = read(envelope, envelopes.technical(), Technical.class);
            var found = Content.offers(opened, content, items, Set.copyOf(lots), gone);
            var documents = OpenedDocument.of(opened, sealed, content);
            opened.opened(content.lots(), content.answers(), content.company());
            bids.add(opened);
            found.forEach(bids::add);
            documents.forEach(bids::add);
            envelope.opened();
        } catch (Damaged | UncheckedIOException | IllegalArgumentException | Refusal e) {
            var reason = reason(e);
            opened.unreadable(reason);
            bids.add(opened);
            envelope.unreadable(reason);
        }
    }

    /** Puts the prices of a lot at the offers; a lot that cannot be read stays without, and one of an unreadable bid. */
    void financial(OpeningEnvelope envelope, Openings openings) {
        try {
            if (bid == null) {
                bid = openings.bid(sealed.tender().id(), sealed.organization().id())
                        .orElseThrow();
                offers = openings.offers(bid);
            }
            if (bid.unreadable() != null) {
                envelope.unreadable(bid.unreadable());
                return;
            }
            var content = read(envelope, envelopes.financial().get(envelope.lot()), Financial.class);
            Content.price(bid, content, envelope.lot(), offers, gone);
            openings.named(bid, content.packages(), envelope.lot());
            envelope.opened();
        } catch (Damaged | UncheckedIOException | IllegalArgumentException | Refusal e) {
            envelope.unreadable(reason(e));
        }
    }

    private String reason(Exception why) {
        if (!intact) {
            return CHANGED;
        }
        return why instanceof Damaged ? DAMAGED : MALFORMED;
    }

    private <T> T read(OpeningEnvelope envelope, String jwe, Class<T> type) throws Damaged {
        if (!intact || jwe == null || envelope.ephemeral() == null) {
            throw new Damaged("nothing to open");
        }
        var parsed = Jwe.parse(jwe);
        if (!place(envelope.lot()).claimedBy(parsed)) {
            throw new Damaged("put in another place");
        }
        return Json.read(key.open(parsed, partials.getOrDefault(envelope.id(), Map.of())), type);
    }

    private EnvelopePlace place(String lot) {
        return lot == null ? EnvelopePlace.technical(sealed, lots) : EnvelopePlace.financial(sealed, lot);
    }
}
