package global.giga.evaluation;

import static java.util.stream.Collectors.toMap;

import global.giga.bid.Bid;
import global.giga.bid.Offer;
import global.giga.document.WorkbookColumn;
import global.giga.document.WorkbookColumn.Kind;
import global.giga.document.WorkbookPlan;
import global.giga.document.WorkbookPlan.Note;
import global.giga.document.WorkbookSheet;
import global.giga.evaluation.scoring.ScoredCriterion;
import global.giga.evaluation.scoring.ScoringRules;
import global.giga.letter.LetterWords;
import global.giga.tender.Lot;
import global.giga.tender.Tender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The sheets of the scoring: criteria, judged scores, offers with their fractions and prices, and the scores of each bid
 * in each lot. What a bid offers, what people gave and which offer counts are values; all else is a formula. The portal's
 * own figure stands beside the computed total, with the difference.
 */
final class ScoreForm {
    /**
     * What is stored of the evaluation.
     *
     * @param out the bids that do not count, by id
     */
    record Stored(
            List<Lot> lots,
            List<Bid> bids,
            List<Offer> offers,
            List<JudgedScore> judged,
            List<LotScore> scores,
            Map<Long, EligibilityChange> out) {}

    private final Tender tender;
    private final Stored stored;
    private final LetterWords words;
    private final Case theCase;
    private final ScoringRules rules;
    private final ScoreKeys keys;
    private final ScoreFormulas formulas;

    ScoreForm(Tender tender, Stored stored, LetterWords words) {
        this.tender = tender;
        this.stored = stored;
        this.words = words;
        this.theCase = new Case(tender, stored.judged, stored.out);
        this.rules = theCase.rules();
        this.keys = ScoreKeys.of(stored.bids, stored.lots, rules.criteria());
        this.formulas = new ScoreFormulas(rules, keys);
    }

    WorkbookPlan plan() {
        var title = word("title") + " " + tender.reference();
        var notes = List.of(
                Note.title(title),
                Note.text(tender.terms().title().in(words.language())),
                Note.text(word("text")),
                Note.fact(word("formula"), words.of("PriceFormula." + rules.formula() + ".text", List.of())),
                Note.fact(word("weight"), rules.priceWeight().toPlainString()),
                Note.fact(word("currency"), tender.terms().currency()));
        return new WorkbookPlan(
                title,
                Map.of("kind", "scores", "tender", tender.reference()),
                new WorkbookPlan.Notes(word("notes"), notes),
                List.of(scores(), offers(), judged(), criteria()),
                title,
                new WorkbookPlan.Wrong(word("title"), word("text")));
    }

    private String word(String key) {
        return words.of("workbook.scores." + key, List.of());
    }

    private WorkbookColumn text(String key, int width) {
        return WorkbookColumn.of(key, word(key), Kind.TEXT, width);
    }

    private WorkbookColumn key(String key) {
        return text(key, 9);
    }

    private WorkbookColumn number(String key, int width) {
        return WorkbookColumn.of(key, word(key), Kind.DECIMAL, width);
    }

    private WorkbookColumn money(String key) {
        return WorkbookColumn.of(key, word(key), Kind.MONEY, 16);
    }

    private WorkbookSheet sheet(String marker, List<WorkbookColumn> columns, List<List<Object>> rows) {
        return new WorkbookSheet(word("sheet." + marker), marker, columns, 2, rows, 0, "");
    }

    /* ---- criteria ---- */

    private WorkbookSheet criteria() {
        var columns = List.of(
                text("id", 18),
                text("criterion", 40),
                key("criterionKey"),
                number("weight", 10),
                number("best", 10),
                number("limit", 10));
        var titles = tender.terms().criteria().stream()
                .collect(toMap(c -> c.id(), c -> c.title().in(words.language())));
        var rows = new ArrayList<List<Object>>();
        for (var c : rules.criteria()) {
            rows.add(ScoreOffers.row(
                    c.id(), titles.get(c.id()), keys.criteria().get(c.id()), c.weight(), c.best(), c.limit()));
        }
        return sheet("criteria", columns, rows);
    }

    /* ---- judged ---- */

    private WorkbookSheet judged() {
        var columns = List.of(
                text("supplier", 32),
                text("id", 18),
                key("bidKey"),
                key("criterionKey"),
                number("points", 10),
                WorkbookColumn.of("reason", word("reason"), Kind.LONG_TEXT, 80));
        return sheet("judged", columns, stored.judged.stream().map(this::judged).toList());
    }

    private List<Object> judged(JudgedScore score) {
        var bid = score.bid();
        return ScoreOffers.row(
                bid.organization().name(),
                score.criterion(),
                keys.bids().get(bid.id()),
                keys.criteria().get(score.criterion()),
                score.points(),
                score.reason());
    }

    /* ---- offers ---- */

    private WorkbookSheet offers() {
        var columns = new ArrayList<>(List.of(
                text("lot", 10),
                text("supplier", 32),
                key("lotKey"),
                key("bidKey"),
                text("school", 34),
                number("pupils", 9),
                number("required", 9),
                text("technology", 20),
                number("download", 10),
                number("latency", 9),
                number("availability", 10),
                number("weeks", 9),
                number("hub", 9),
                number("compliant", 9),
                number("counts", 9),
                number("nrc", 12),
                number("mrc", 12),
                number("ofNrc", 16),
                number("ofMrc", 16),
                money("price").calculated(formulas.evaluatedPrice())));
        for (var c : computed()) {
            columns.add(
                    WorkbookColumn.of(formulas.key(c), c.id(), Kind.DECIMAL, 14).calculated(formulas.weighted(c)));
        }
        return sheet("offers", columns, new ScoreOffers(tender, stored, theCase, keys, words).rows());
    }

    private List<ScoredCriterion> computed() {
        return rules.criteria().stream().filter(c -> !c.judged()).toList();
    }

    /* ---- scores ---- */

    private WorkbookSheet scores() {
        var columns = new ArrayList<>(List.of(
                text("lot", 10),
                text("supplier", 32),
                key("lotKey"),
                key("bidKey"),
                text("status", 26),
                number("valid", 8),
                number("schools", 9),
                number("pupils", 10),
                number("covered", 9).calculated(formulas.covered())));
        for (var c : rules.criteria()) {
            columns.add(WorkbookColumn.of("s" + rules.criteria().indexOf(c), c.id(), Kind.DECIMAL, 14)
                    .calculated(formulas.points(c)));
        }
        columns.add(number("technical", 14).calculated(formulas.technical()));
        columns.add(money("mean").calculated(formulas.mean()));
        columns.add(money("lowest").calculated(formulas.lowest()));
        columns.add(number("pricePoints", 14).calculated(formulas.pricePoints()));
        columns.add(number("total", 16).calculated(formulas.total()));
        columns.add(number("rank", 8).calculated(formulas.rank()));
        columns.add(number("portal", 18));
        columns.add(number("portalRank", 8));
        columns.add(number("difference", 14).calculated(formulas.difference()));
        return sheet("scores", columns, scoreRows());
    }

    private List<List<Object>> scoreRows() {
        var lots = stored.lots.stream().collect(toMap(Lot::id, lot -> lot));
        var rows = new ArrayList<List<Object>>();
        for (var score : stored.scores) {
            var lot = lots.get(score.lot().id());
            var row = ScoreOffers.row(
                    lot.code(),
                    score.bid().organization().name(),
                    keys.lots().get(lot.id()),
                    keys.bids().get(score.bid().id()),
                    words.of("BidStatus." + score.status(), List.of()),
                    score.rank() == null ? 0 : 1,
                    score.schools(),
                    lot.pupils() == 0 ? lot.items().size() : lot.pupils());
            while (row.size() < rules.criteria().size() + 15) {
                row.add(null);
            }
            var figure = score.total() == null ? score.index() : score.total();
            row.add(figure == null ? null : figure.round(ScoreOffers.DIGITS));
            row.add(score.rank());
            row.add(null);
            rows.add(row);
        }
        return rows;
    }
}
