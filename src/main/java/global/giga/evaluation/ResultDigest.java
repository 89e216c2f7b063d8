package global.giga.evaluation;

import global.giga.kernel.Json;
import global.giga.kernel.Sha256;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which result it is: SHA-256 of the status and points of every bid in every lot. */
final class ResultDigest {
    private ResultDigest() {}

    static Sha256 of(List<LotScore> computed) {
        var canonical = new TreeMap<String, Object>();
        for (var score : computed) {
            canonical.put(
                    score.lot().code() + "/" + score.bid().id(),
                    Map.of(
                            "status",
                            score.status(),
                            "points",
                            score.points(),
                            "guaranteed",
                            String.valueOf(score.guaranteed())));
        }
        return Sha256.of(Json.bytes(canonical));
    }
}
