package global.giga.evaluation;

import global.giga.document.Row;
import global.giga.evaluation.scoring.RankStep;
import global.giga.evaluation.scoring.RedFlag;
import global.giga.evaluation.scoring.Variant;
import global.giga.tender.Tender;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The lots in the evaluation report: scores, flags, corrections, and how sure each first rank is.
 *
 * @param standings of each lot
 * @param look at what is doubtful
 */
record ReportLots(
        Tender tender,
        List<Standing> standings,
        Doubts.Look look,
        List<Correction> corrections,
        List<FreeOffer> freeOffers) {

    Map<String, Object> data() {
        return Row.of(
                "lots",
                standings.stream().map(this::lot).toList(),
                "bidderFlags",
                look.ofBidders().stream()
                        .map(flag -> flag(flag, look.suppliers(), Map.of()))
                        .toList());
    }

    private Map<String, Object> lot(Standing standing) {
        var first = standing.first();
        var ranked = standing.bids().stream().filter(s -> s.rank() != null).toList();
        return Row.of(
                "code", standing.lot().code(),
                "title", standing.lot().title(),
                "schools", standing.lot().schools(),
                "winner", first == null ? null : first.bid().organization().name(),
                "decided", ranked.size() < 2 ? null : ranked.get(1).behind(),
                "second",
                        ranked.size() < 2
                                ? null
                                : ranked.get(1).bid().organization().name(),
                "lead", lead(ranked),
                "scores",
                        standing.bids().stream().map(s -> score(s, s == first)).toList(),
                "flags", flags(standing.lot().code(), ranked),
                "corrections", corrected(ranked),
                "variants", variants(standing.lot().code()),
                "fragileReason", reason(standing.lot().code()));
    }

    /** By how many points the first leads, where totals decide. */
    private static BigDecimal lead(List<LotScore> ranked) {
        var byTotal = ranked.size() > 1
                && ranked.get(1).behind() == RankStep.FIGURE
                && ranked.get(0).total() != null;
        return byTotal ? ranked.get(0).total().subtract(ranked.get(1).total()) : null;
    }

    private Map<String, Object> score(LotScore score, boolean won) {
        var points = new ArrayList<BigDecimal>();
        tender.terms().criteria().forEach(c -> points.add(score.points().get(c.id())));
        return Row.of(
                "rank", score.rank(),
                "supplier", score.bid().organization().name(),
                "points", points,
                "technical", score.technical(),
                "status", score.status(),
                "covered", score.covered(),
                "price", score.price(),
                "pricePoints", score.pricePoints(),
                "total", score.total(),
                "won", won);
    }

    private List<Map<String, Object>> flags(String lot, List<LotScore> ranked) {
        var flags = new ArrayList<Map<String, Object>>();
        if (ranked.size() == 1) {
            flags.add(Row.of("code", "SINGLE_BID", "supplier", null, "detail", null));
        }
        review(lot).ifPresent(each -> each.flags().stream()
                .map(flag -> flag(flag, each.suppliers(), each.schools()))
                .forEach(flags::add));
        freeOffers.stream()
                .filter(free -> free.lot().equals(lot))
                .map(free -> Row.of(
                        "code", "ZERO_PRICE",
                        "supplier", free.bid().organization().name(),
                        "detail", free.school().name()))
                .forEach(flags::add);
        return flags;
    }

    private Optional<LotReview> review(String lot) {
        return look.lots().stream().filter(each -> each.lot().equals(lot)).findFirst();
    }

    private List<Map<String, Object>> variants(String lot) {
        return review(lot)
                .map(each -> each.robustness().against().stream()
                        .map(variant -> Row.of(
                                "kind",
                                variant.kind(),
                                "detail",
                                variant.kind() == Variant.Kind.WITHOUT_BID
                                        ? each.supplier(variant.detail())
                                        : variant.detail(),
                                "winner",
                                variant.winner() == null ? null : each.supplier(variant.winner()),
                                "changed",
                                variant.changed()))
                        .toList())
                .orElse(List.of());
    }

    private String reason(String lot) {
        return review(lot).map(LotReview::reason).map(FragileReason::reason).orElse(null);
    }

    private static Map<String, Object> flag(RedFlag flag, Map<String, String> suppliers, Map<String, String> schools) {
        return Row.of(
                "code",
                flag.code(),
                "supplier",
                flag.bids().stream()
                        .map(bid -> suppliers.getOrDefault(bid, bid))
                        .collect(Collectors.joining(", ")),
                "detail",
                flag.schools().stream().map(schools::get).collect(Collectors.joining(", ")));
    }

    private List<Map<String, Object>> corrected(List<LotScore> ranked) {
        var lot = ranked.isEmpty() ? null : ranked.get(0).lot().code();
        return corrections.stream()
                .filter(c -> c.lot().equals(lot))
                .map(c -> Row.of(
                        "supplier", c.bid().organization().name(),
                        "school", c.school().name(),
                        "original", c.total().stated(),
                        "corrected", c.total().computed()))
                .toList();
    }
}
