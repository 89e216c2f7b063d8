package global.giga.bid;

import global.giga.kernel.Json;
import java.util.List;

/**
 * The envelopes of one bid, each a compact JWE.
 *
 * @param format names this container; its first version
 * @param lots codes of the lots bid; their prices follow in this order
 * @param technical promises and answers for all lots
 * @param financial the prices, one envelope for each lot, in the order of the lots
 */
public record SealedEnvelopes(String format, List<String> lots, String technical, List<String> financial) {
    static final String FORMAT = "giga-sealed-bid/1";

    public SealedEnvelopes {
        lots = List.copyOf(lots);
        financial = List.copyOf(financial);
    }

    String json() {
        return Json.write(this);
    }

    static SealedEnvelopes read(String json) {
        return Json.read(json, SealedEnvelopes.class);
    }
}
