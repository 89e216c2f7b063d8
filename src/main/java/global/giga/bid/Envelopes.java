package global.giga.bid;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The envelopes of a sealed bid as far as they are there: none where what is stored is no container any more. */
record Envelopes(String technical, Map<String, String> financial) {
    static Envelopes of(SealedBid sealed) {
        try {
            var container = sealed.envelopes();
            return new Envelopes(container.technical(), container.financial());
        } catch (UncheckedIOException e) {
            return new Envelopes(null, Map.of());
        }
    }

    List<String> all() {
        var all = new ArrayList<>(financial.values());
        if (technical != null) {
            all.add(technical);
        }
        return all;
    }
}
