package global.giga.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import global.giga.evaluation.scoring.BidCase;
import global.giga.evaluation.scoring.LotCase;
import global.giga.evaluation.scoring.LotRobustness;
import global.giga.evaluation.scoring.Lottery;
import global.giga.evaluation.scoring.Robustness;
import global.giga.evaluation.scoring.ScoringRules;
import global.giga.kernel.Sha256;
import global.giga.kernel.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;

/** Robustness of the lots that were looked at last: thousands of draws, which the same case need not repeat. */
@ApplicationScoped
class KnownRobustness {
    private static final int MOST = 500;

    private final Shelf<LotRobustness> known = new Shelf<>(MOST);

    LotRobustness of(ScoringRules rules, Lottery lottery, LotCase lot) {
        return known.take(key(rules, lottery, lot), () -> new Robustness(rules, lottery).of(lot));
    }

    /** A digest of all that the answer follows from. */
    static String key(ScoringRules rules, Lottery lottery, LotCase lot) {
        var digest = Sha256.digest();
        add(digest, rules);
        add(digest, lottery);
        add(digest, lot.code());
        lot.schools().forEach(school -> add(digest, school));
        for (BidCase bid : lot.bids()) {
            add(digest, bid.id());
            add(digest, bid.out());
            add(digest, new TreeMap<>(bid.judged()));
            bid.offers().forEach(offer -> add(digest, offer));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Object part) {
        var bytes = String.valueOf(part).getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
