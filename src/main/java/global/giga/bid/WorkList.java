package global.giga.bid;

import global.giga.seal.Damaged;
import global.giga.seal.Jwe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which envelopes an opening opens. A point that stands in two envelopes is worked on in neither: with a copied one
 * somebody could have an envelope opened that must stay closed.
 */
final class WorkList {
    private final OpeningSession session;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<OpeningEnvelope> envelopes = new ArrayList<>();

    /** @param all every revision that was sealed for the tender */
    WorkList(OpeningSession session, List<SealedBid> all) {
        this.session = session;
        for (var sealed : all) {
            Envelopes.of(sealed).all().forEach(jwe -> seen.merge(point(jwe), 1, Integer::sum));
        }
    }

    /** The technical envelopes of the bids that count. */
    List<OpeningEnvelope> technical(List<SealedBid> counting) {
        counting.forEach(one -> add(one, null, Envelopes.of(one).technical()));
        return envelopes;
    }

    /** @param passed codes of the lots in which a bid passed, by the id of its supplier */
    List<OpeningEnvelope> financial(List<SealedBid> counting, Map<Long, Set<String>> passed) {
        for (var sealed : counting) {
            var financial = Envelopes.of(sealed).financial();
            passed.getOrDefault(sealed.organization().id(), Set.of()).stream()
                    .sorted()
                    .forEach(lot -> add(sealed, lot, financial.get(lot)));
        }
        return envelopes;
    }

    /**
     * Every envelope of the bids that count, bid by bid, the technical one first: where the price is opened together with
     * the technical part.
     *
     * @param lots codes of the lots of the tender
     */
    List<OpeningEnvelope> together(List<SealedBid> counting, List<String> lots) {
        for (var sealed : counting) {
            var content = Envelopes.of(sealed);
            add(sealed, null, content.technical());
            lots.forEach(lot -> add(sealed, lot, content.financial().get(lot)));
        }
        return envelopes;
    }

    private void add(SealedBid sealed, String lot, String jwe) {
        var point = jwe == null ? null : point(jwe);
        var usable = point != null && seen.get(point) == 1 ? point : null;
        envelopes.add(new OpeningEnvelope(session, sealed, lot, envelopes.size(), usable));
    }

    /** Null for an envelope that has none. */
    private static String point(String jwe) {
        try {
            return Jwe.parse(jwe).ephemeral().text();
        } catch (Damaged e) {
            return null;
        }
    }
}
