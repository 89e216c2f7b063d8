package global.giga.web.committee;

import global.giga.evaluation.LotScore;
import global.giga.kernel.Exact;
import java.math.BigDecimal;
import java.util.List;

/**
 * Technical points against the price of the ranked bids of a lot, as points of a picture of 400 × 220; the numbers stand
 * in the table beside it.
 *
 * @param lowest, highest price at the lower and the upper end of the picture
 * @param fewest, most technical points at its left and its right end
 */
public record QualityChart(List<Dot> dots, BigDecimal lowest, BigDecimal highest, BigDecimal fewest, BigDecimal most) {
    private static final int LEFT = 56;
    private static final int WIDTH = 320;
    private static final int TOP = 16;
    private static final int HEIGHT = 160;

    /** One bid. */
    public record Dot(LotScore score, int x, int y) {
        public boolean first() {
            return score.rank() == 1;
        }

        /** Where its name begins: left of the dot at the right end of the picture. */
        public boolean leftward() {
            return x > LEFT + WIDTH * 2 / 3;
        }
    }

    static QualityChart of(List<LotScore> scores) {
        var ranked = scores.stream().filter(score -> score.rank() != null).toList();
        if (ranked.isEmpty()) {
            return new QualityChart(List.of(), null, null, null, null);
        }
        var lowest =
                ranked.stream().map(LotScore::price).min(BigDecimal::compareTo).orElseThrow();
        var highest =
                ranked.stream().map(LotScore::price).max(BigDecimal::compareTo).orElseThrow();
        var fewest = ranked.stream()
                .map(LotScore::technical)
                .min(BigDecimal::compareTo)
                .orElseThrow();
        var most = ranked.stream()
                .map(LotScore::technical)
                .max(BigDecimal::compareTo)
                .orElseThrow();
        var dots = ranked.stream()
                .map(score -> new Dot(
                        score,
                        LEFT + place(score.technical(), fewest, most, WIDTH),
                        TOP + HEIGHT - place(score.price(), lowest, highest, HEIGHT)))
                .toList();
        return new QualityChart(dots, lowest, highest, fewest, most);
    }

    private static int place(BigDecimal value, BigDecimal from, BigDecimal to, int length) {
        return to.compareTo(from) == 0
                ? length / 2
                : Exact.divide(value.subtract(from).multiply(BigDecimal.valueOf(length)), to.subtract(from))
                        .intValue();
    }
}
