package global.giga.evaluation;

import global.giga.tender.LotLine;
import java.util.List;

/**
 * Where the bids of a lot stand.
 *
 * @param bids best rank first, then those without a rank
 */
public record Standing(LotLine lot, List<LotScore> bids) {
    public Standing {
        bids = List.copyOf(bids);
    }

    /** The bid that ranks first; null while nothing is ranked. */
    public LotScore first() {
        return bids.stream().filter(score -> score.rank() != null).findFirst().orElse(null);
    }

    /** Which result of all lots it is, hexadecimal; see {@link Signing}. */
    public static String digest(List<Standing> lots) {
        return ResultDigest.of(lots.stream().flatMap(lot -> lot.bids().stream()).toList())
                .hex();
    }

    public long passed() {
        return bids.stream().filter(score -> score.status().passed()).count();
    }
}
