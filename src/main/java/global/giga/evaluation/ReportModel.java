package global.giga.evaluation;

import global.giga.bid.Bid;
import global.giga.bid.Minutes;
import global.giga.bid.Minutes.Fate;
import global.giga.bid.Offer;
import global.giga.evaluation.scoring.RankStep;
import global.giga.evaluation.scoring.RedFlag;
import global.giga.evaluation.scoring.Variant;
import global.giga.kernel.Exact;
import global.giga.tender.Criterion;
import global.giga.tender.Requirement;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The data of the evaluation report, in the words that its template expects. */
final class ReportModel {
    private final Tender tender;
    private final String language;
    private final Acts.Done done;
    private final Map<String, Object> data = new LinkedHashMap<>();
    private Doubts.Look look = new Doubts.Look(List.of(), List.of(), Map.of(), Map.of());
    private List<Correction> corrections = List.of();
    private List<FreeOffer> freeOffers = List.of();
    private List<Standing> standings = List.of();
    private List<JudgedScore> judged = List.of();

    ReportModel(Tender tender, String language, Acts.Done done) {
        this.tender = tender;
        this.language = language;
        this.done = done;
    }

    ReportModel withMinutes(Minutes minutes, Map<Bid, List<Offer>> offers) {
        data.put("technicalOpenedAt", minutes.technicalOpenedAt());
        data.put("financialOpenedAt", minutes.financialOpenedAt());
        data.put("bids", minutes.bids().stream().map(this::bid).toList());
        data.put(
                "late",
                minutes.lateAttempts().stream()
                        .map(at -> row("supplier", "–", "at", at))
                        .toList());
        data.put(
                "checks",
                offers.entrySet().stream()
                        .map(e -> check(e.getKey(), e.getValue()))
                        .sorted(Comparator.comparing(c -> c.get("supplier").toString()))
                        .toList());
        return this;
    }

    ReportModel withStandings(List<Standing> lots, List<JudgedScore> scores) {
        standings = lots;
        judged = scores;
        return this;
    }

    ReportModel withFindings(List<Correction> corrected, List<FreeOffer> free) {
        corrections = corrected;
        freeOffers = free;
        return this;
    }

    ReportModel withChanges(List<EligibilityChange> changes) {
        data.put("changes", changes.stream().map(ReportModel::change).toList());
        return this;
    }

    ReportModel withReview(Doubts.Look look) {
        this.look = look;
        data.put(
                "bidderFlags",
                look.ofBidders().stream()
                        .map(flag -> flag(flag, look.suppliers(), Map.of()))
                        .toList());
        return this;
    }

    ReportModel withPrices(List<PriceQuestion> questions) {
        data.put(
                "prices",
                questions.stream()
                        .map(q -> row(
                                "lot", q.lot().code(),
                                "supplier", q.bid().organization().name(),
                                "asked", q.asked(),
                                "answer", q.answer(),
                                "verdict", q.verdict(),
                                "reason", q.reason()))
                        .toList());
        return this;
    }

    Map<String, Object> data(Instant now) {
        var terms = tender.terms();
        data.put("reference", tender.reference());
        data.put("title", terms.title().in(language));
        data.put("country", terms.country());
        data.put("zone", terms.zone());
        data.put("currency", terms.currency());
        data.put("contractMonths", terms.contractMonths());
        data.put("draft", !tender.statusAt(now).reached(TenderStatus.EVALUATED));
        data.put("closesAt", tender.closesAt());
        data.put("frozenAt", done.at("scores.frozen").orElse(null));
        data.put("frozenSha256", done.fact("scores.frozen", "sha256").orElse(""));
        data.put("reportedAt", now);
        data.put("committee", done.members().stream().map(ReportModel::member).toList());
        putSignatures();
        data.put("criteria", terms.criteria().stream().map(this::criterion).toList());
        data.put("technicalPoints", terms.technicalPoints());
        data.put("passMark", terms.passMark().value());
        data.put(
                "passPoints",
                Exact.plain(terms.technicalPoints().multiply(terms.passMark().factor())));
        data.put("coverage", terms.coverage().value());
        data.put("priceWeight", terms.price().weight());
        data.put("priceFormula", terms.price().formula());
        data.put("ceiling", terms.price().ceiling());
        data.put("floor", terms.price().floor());
        data.put("reasons", terms.judged().stream().map(this::reasons).toList());
        data.put("lots", standings.stream().map(this::lot).toList());
        return data;
    }

    private static Map<String, Object> change(EligibilityChange change) {
        return row(
                "number", change.number(),
                "at", change.decidedAt(),
                "supplier", change.bid().organization().name(),
                "kind", change.kind(),
                "ground", change.ground(),
                "reason", change.reason(),
                "lots",
                        change.difference().lots().stream()
                                .map(lot -> row(
                                        "code",
                                        lot.code(),
                                        "was",
                                        lot.was() == null ? null : lot.was().supplier(),
                                        "is",
                                        lot.is() == null ? null : lot.is().supplier(),
                                        "moves",
                                        lot.moves().stream()
                                                .map(ReportModel::move)
                                                .toList()))
                                .toList());
    }

    private static Map<String, Object> move(ResultDifference.Move move) {
        var was = move.was();
        return row(
                "supplier", move.is().supplier(),
                "status", move.is().status(),
                "rankWas", was == null ? null : was.rank(),
                "rankIs", move.is().rank(),
                "totalWas", was == null ? null : was.total(),
                "totalIs", move.is().total());
    }

    private void putSignatures() {
        var signed = done.signatures(Standing.digest(standings));
        var names = signed.stream().map(ReportSignature::name).toList();
        data.put("signatures", signed);
        data.put(
                "unsigned",
                done.members().stream()
                        .map(Acts.Member::name)
                        .filter(name -> !names.contains(name))
                        .distinct()
                        .toList());
    }

    private static Map<String, Object> member(Acts.Member member) {
        return row("name", member.name(), "act", member.act());
    }

    private Map<String, Object> bid(Minutes.Line line) {
        var opened = line.fate() == Fate.OPENED;
        return row(
                "number", line.number(),
                "supplier", line.supplier(),
                "receivedAt", line.receivedAt(),
                "revision", line.revision(),
                "sha256", line.sha256().hex(),
                "lots", line.lots(),
                "valid", opened,
                "fate", opened ? null : line.fate());
    }

    private Map<String, Object> check(Bid bid, List<Offer> offers) {
        Map<Requirement, Integer> failures = new LinkedHashMap<>();
        int compliant = 0;
        for (var offer : offers) {
            var failed = tender.terms().requirements().stream()
                    .filter(r -> !r.metBy(offer.connection(), offer.item().pupils()))
                    .toList();
            failed.forEach(r -> failures.merge(r, 1, Integer::sum));
            compliant += failed.isEmpty() ? 1 : 0;
        }
        var rows = failures.entrySet().stream()
                .map(f -> row("requirement", f.getKey().text().in(language), "offers", f.getValue()))
                .toList();
        return row(
                "supplier",
                bid.organization().name(),
                "offers",
                offers.size(),
                "compliant",
                compliant,
                "failures",
                rows);
    }

    private Map<String, Object> criterion(Criterion criterion) {
        return row(
                "title", criterion.title().in(language),
                "weight", criterion.weight(),
                "judged", criterion.judged(),
                "measure", criterion.measure(),
                "best", criterion.best());
    }

    private Map<String, Object> lot(Standing standing) {
        var first = standing.first();
        var ranked = standing.bids().stream().filter(s -> s.rank() != null).toList();
        return row(
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
        return row(
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
            flags.add(row("code", "SINGLE_BID", "supplier", null, "detail", null));
        }
        review(lot).ifPresent(each -> each.flags().stream()
                .map(flag -> flag(flag, each.suppliers(), each.schools()))
                .forEach(flags::add));
        freeOffers.stream()
                .filter(free -> free.lot().equals(lot))
                .map(free -> row(
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
                        .map(variant -> row(
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
        return row(
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
                .map(c -> row(
                        "supplier", c.bid().organization().name(),
                        "school", c.school().name(),
                        "original", c.total().stated(),
                        "corrected", c.total().computed()))
                .toList();
    }

    private Map<String, Object> reasons(Criterion criterion) {
        var given = judged.stream()
                .filter(score -> score.criterion().equals(criterion.id()))
                .map(score -> row(
                        "supplier", score.bid().organization().name(),
                        "points", score.points(),
                        "reason", score.reason()))
                .sorted(Comparator.comparing(score -> score.get("supplier").toString()))
                .toList();
        return row("criterion", criterion.title().in(language), "weight", criterion.weight(), "given", given);
    }

    /** Nulls are allowed, unlike in {@code Map.of}. */
    private static Map<String, Object> row(Object... pairs) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put((String) pairs[i], pairs[i + 1]);
        }
        return row;
    }
}
