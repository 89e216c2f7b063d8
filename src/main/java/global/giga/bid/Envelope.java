package global.giga.bid;

import global.giga.kernel.Connection;
import global.giga.party.CompanySnapshot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What is inside the envelopes of a bid, as JSON. */
final class Envelope {
    private Envelope() {}

    /**
     * The technical envelope.
     *
     * @param lots codes of the lots that are bid
     * @param answers by what is {@link Asked}
     * @param company as its profile was at the sealing; null in envelopes that say nothing of it
     */
    record Technical(
            List<String> lots,
            Map<String, String> answers,
            List<Promise> promises,
            List<Enclosure> documents,
            CompanySnapshot company) {
        Technical {
            documents = documents == null ? List.of() : List.copyOf(documents);
        }
    }

    /** @param ordinal tells alternatives for one school apart, from 1 */
    record Promise(String school, int ordinal, Connection connection, String remarks) {}

    /**
     * The financial envelope of one lot; without prices where the lot is not bid.
     *
     * @param packages those of the bid that name the lot
     */
    record Financial(String currency, boolean vatIncluded, List<Price> prices, List<LotPackage> packages) {
        Financial {
            packages = packages == null ? List.of() : List.copyOf(packages);
        }
    }

    /** @param statedTotal the supplier's own total, null where it states none */
    record Price(String school, int ordinal, BigDecimal nrc, BigDecimal mrc, BigDecimal statedTotal) {}
}
