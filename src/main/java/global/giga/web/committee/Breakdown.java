package global.giga.web.committee;

import global.giga.evaluation.LotScore;
import global.giga.tender.Criterion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The points of a bid by criterion and for the price, one beside the other in a bar of 100. */
public record Breakdown(LotScore score, List<Part> parts) {
    /** How many colours there are. */
    static final int COLOURS = 10;

    /**
     * @param colour number of the criterion, from 0; the price is the last
     * @param points null where there are none
     */
    public record Part(int colour, BigDecimal from, BigDecimal points) {}

    static Breakdown of(LotScore score, List<Criterion> criteria) {
        var parts = new ArrayList<Part>();
        var from = BigDecimal.ZERO;
        for (var criterion : criteria) {
            var points = score.points().get(criterion.id());
            parts.add(new Part(parts.size() % (COLOURS - 1), from, points));
            from = points == null ? from : from.add(points);
        }
        parts.add(new Part(COLOURS - 1, from, score.pricePoints()));
        return new Breakdown(score, List.copyOf(parts));
    }
}
