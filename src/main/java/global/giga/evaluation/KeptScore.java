package global.giga.evaluation;

import global.giga.evaluation.committee.Citation;
import global.giga.kernel.Json;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/** A score while somebody types it, as a page sends it: points, reason and citation may be missing. */
public record KeptScore(
        String criterion, BigDecimal points, String reason, int version, String document, Integer page) {

    /** @throws ScoreUnreadable when it is no such JSON */
    public static Judgement read(String json) {
        try {
            var kept = Json.read(json, KeptScore.class);
            var citation = new Citation(kept.document, kept.page);
            return new Judgement(kept.criterion, kept.points, kept.reason, kept.version, citation);
        } catch (UncheckedIOException e) {
            throw new ScoreUnreadable();
        }
    }
}
