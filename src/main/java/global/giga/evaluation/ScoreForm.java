package global.giga.evaluation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import global.giga.bid.Bid;
import global.giga.bid.Offer;
import global.giga.document.WorkbookColumn;
import global.giga.document.WorkbookColumn.Kind;
import global.giga.document.WorkbookPlan;
import global.giga.document.WorkbookPlan.Note;
import global.giga.document.WorkbookSheet;
import global.giga.evaluation.scoring.LotCase;
import global.giga.evaluation.scoring.OfferCase;
import global.giga.evaluation.scoring.ScoredCriterion;
import global.giga.evaluation.scoring.ScoringRules;
import global.giga.kernel.PriceFormula;
import global.giga.letter.LetterWords;
import global.giga.tender.Lot;
import global.giga.tender.Tender;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The sheets of the scoring: criteria, judged scores, offers with their fractions and prices, and the scores of each bid
 * in each lot. What a bid offers, what people gave and which offer counts are values; all else is a formula. The portal's
 * own figure stands beside the computed total, with the difference.
 */
final class ScoreForm {
    /** Of a number in a spreadsheet. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final String OF_BID = "{offers.lot},{lot},{offers.supplier},{supplier},{offers.counts},1";

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
    private final Map<Long, String> suppliers;
    private final Map<String, Offer> offers;

    ScoreForm(Tender tender, Stored stored, LetterWords words) {
        this.tender = tender;
        this.stored = stored;
        this.words = words;
        this.theCase = new Case(tender, stored.judged, stored.out);
        this.rules = theCase.rules();
        this.suppliers = suppliers(stored.bids);
        this.offers = stored.offers.stream().collect(toMap(o -> o.id().toString(), o -> o));
    }

    /* Two bidders of one name stay apart. */
    private static Map<Long, String> suppliers(List<Bid> bids) {
        var taken = new HashSet<String>();
        var names = new HashMap<Long, String>();
        for (var bid : bids) {
            var name = bid.organization().name();
            names.put(bid.id(), taken.add(name) ? name : name + " (" + bid.id() + ")");
        }
        return names;
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

    private WorkbookColumn number(String key, int width) {
        return WorkbookColumn.of(key, word(key), Kind.DECIMAL, width);
    }

    private WorkbookSheet sheet(String marker, List<WorkbookColumn> columns, List<List<Object>> rows) {
        return new WorkbookSheet(word("sheet." + marker), marker, columns, 2, rows, 0, "");
    }

    /* ---- criteria ---- */

    private WorkbookSheet criteria() {
        var columns = List.of(
                text("id", 18), text("criterion", 40), number("weight", 10), number("best", 10), number("limit", 10));
        var titles = tender.terms().criteria().stream()
                .collect(toMap(c -> c.id(), c -> c.title().in(words.language())));
        var rows = new ArrayList<List<Object>>();
        for (var c : rules.criteria()) {
            rows.add(row(c.id(), titles.get(c.id()), c.weight(), c.best(), c.limit()));
        }
        return sheet("criteria", columns, rows);
    }

    private static String of(String column, ScoredCriterion criterion) {
        return "SUMIFS({criteria." + column + "},{criteria.id},\"" + criterion.id() + "\")";
    }

    /* ---- judged ---- */

    private WorkbookSheet judged() {
        var columns = List.of(
                text("supplier", 32),
                text("id", 18),
                number("points", 10),
                WorkbookColumn.of("reason", word("reason"), Kind.LONG_TEXT, 80));
        var rows = stored.judged.stream()
                .map(s -> row(suppliers.get(s.bid().id()), s.criterion(), s.points(), s.reason()))
                .toList();
        return sheet("judged", columns, rows);
    }

    /* ---- offers ---- */

    private WorkbookSheet offers() {
        var columns = new ArrayList<>(List.of(
                text("lot", 10),
                text("supplier", 32),
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
                WorkbookColumn.of("price", word("price"), Kind.MONEY, 16)
                        .calculated("IF({nrc}=\"\",0,{nrc}*{ofNrc}+{mrc}*{ofMrc})")));
        for (var c : computed()) {
            columns.add(
                    WorkbookColumn.of(key(c), c.id(), Kind.DECIMAL, 14).calculated("{pupils}*(" + fraction(c) + ")"));
        }
        return sheet("offers", columns, offerRows());
    }

    private List<ScoredCriterion> computed() {
        return rules.criteria().stream().filter(c -> !c.judged()).toList();
    }

    private String key(ScoredCriterion criterion) {
        return "c" + rules.criteria().indexOf(criterion);
    }

    /** R3.4, see {@code scoring.Fractions}. */
    private static String fraction(ScoredCriterion c) {
        var best = of("best", c);
        return switch (c.measure()) {
            case SPEED -> "MIN(1,{download}/(" + best + "*{required}))";
            case HUB -> "MIN(1,{hub}/" + best + ")";
            case LATENCY -> between("{latency}", best, of("limit", c));
            case DELIVERY -> between("{weeks}", best, of("limit", c));
            case AVAILABILITY -> between("-{availability}", "-" + best, "-" + of("limit", c));
        };
    }

    private static String between(String value, String best, String limit) {
        var span = "(" + limit + "-(" + best + "))";
        return "IF(" + span + "<=0,IF(" + value + "<=" + best + ",1,0),MAX(0,MIN(1,(" + limit + "-(" + value + "))/"
                + span + ")))";
    }

    private List<List<Object>> offerRows() {
        var byLot =
                stored.offers.stream().collect(groupingBy(o -> o.item().lot().id()));
        var rows = new ArrayList<List<Object>>();
        for (var lot : stored.lots) {
            var here = byLot.getOrDefault(lot.id(), List.of());
            var lotCase = theCase.lot(lot.code(), lot.items(), stored.bids, here);
            var nobody = lot.pupils() == 0;
            var counting = counting(lotCase);
            for (var bid : lotCase.bids()) {
                bid.offers().forEach(o -> rows.add(offer(lot, o, counting.contains(o.id()), nobody)));
            }
        }
        return rows;
    }

    private Set<String> counting(LotCase lotCase) {
        var counting = new HashSet<String>();
        for (var bid : lotCase.bids()) {
            theCase.scoring().evaluated(lotCase, bid.id()).stream()
                    .filter(Objects::nonNull)
                    .map(OfferCase::id)
                    .forEach(counting::add);
        }
        return counting;
    }

    private List<Object> offer(Lot lot, OfferCase o, boolean counts, boolean nobody) {
        var offer = offers.get(o.id());
        var values = offer.values();
        var item = offer.item();
        var required = tender.terms()
                .requiredDownload(item.pupils())
                .map(speed -> speed.value())
                .orElse(BigDecimal.ONE);
        var priced = o.price() != null;
        return row(
                lot.code(),
                suppliers.get(offer.bid().id()),
                item.school().name(),
                nobody ? 1 : item.pupils(),
                required,
                words.of("Technology." + values.technology(), List.of()),
                values.download(),
                values.latency(),
                values.availability(),
                values.deliveryWeeks(),
                values.hubRadius() == null ? 0 : values.hubRadius(),
                o.compliant() ? 1 : 0,
                counts ? 1 : 0,
                priced ? values.nrc() : null,
                priced ? values.mrc() : null,
                priced ? factor(offer, BigDecimal.ONE, BigDecimal.ZERO) : null,
                priced ? factor(offer, BigDecimal.ZERO, BigDecimal.ONE) : null,
                null);
    }

    /* An evaluated price is linear in its charges. */
    private BigDecimal factor(Offer offer, BigDecimal nrc, BigDecimal mrc) {
        var bid = offer.bid();
        var weeks = offer.values().deliveryWeeks();
        return theCase.prices()
                .of(bid.currency(), bid.vatIncluded(), weeks, nrc, mrc)
                .round(DIGITS);
    }

    /* ---- scores ---- */

    private WorkbookSheet scores() {
        var columns = new ArrayList<>(List.of(
                text("lot", 10),
                text("supplier", 32),
                text("status", 26),
                number("valid", 8),
                number("schools", 9),
                number("pupils", 10),
                number("covered", 9).calculated("COUNTIFS(" + OF_BID + ")")));
        for (var c : rules.criteria()) {
            columns.add(WorkbookColumn.of("s" + rules.criteria().indexOf(c), c.id(), Kind.DECIMAL, 14)
                    .calculated(points(c)));
        }
        columns.add(number("technical", 14).calculated(sum()));
        columns.add(WorkbookColumn.of("mean", word("mean"), Kind.MONEY, 16)
                .calculated("IF({valid}=1,SUMIFS({offers.price}," + OF_BID + ")/{covered},\"\")"));
        columns.add(WorkbookColumn.of("lowest", word("lowest"), Kind.MONEY, 16)
                .calculated("IF({valid}=1,_xlfn.MINIFS({scores.mean},{scores.lot},{lot},{scores.valid},1),\"\")"));
        columns.add(number("pricePoints", 14).calculated("IF({valid}=1," + pricePoints() + ",0)"));
        columns.add(number("total", 16).calculated("IF({valid}=1," + total() + ",0)"));
        columns.add(number("rank", 8).calculated("IF({valid}=1," + rank() + ",\"\")"));
        columns.add(number("portal", 18));
        columns.add(number("portalRank", 8));
        columns.add(number("difference", 14).calculated("IF({valid}=1,ROUND({total}-{portal},9),0)"));
        return sheet("scores", columns, scoreRows());
    }

    private String points(ScoredCriterion c) {
        return c.judged()
                ? "SUMIFS({judged.points},{judged.supplier},{supplier},{judged.id},\"" + c.id() + "\")"
                : of("weight", c) + "*SUMIFS({offers." + key(c) + "}," + OF_BID + ")/{pupils}";
    }

    private String sum() {
        var parts = new ArrayList<String>();
        for (int i = 0; i < rules.criteria().size(); i++) {
            parts.add("{s" + i + "}");
        }
        return String.join("+", parts);
    }

    /** R3.8, see {@code scoring.PriceScore}. */
    private String pricePoints() {
        var w = rules.priceWeight().toPlainString();
        return switch (rules.formula()) {
            case PROPORTIONAL -> "IF({mean}=0," + w + "," + w + "*{lowest}/{mean})";
            case LINEAR ->
                "IF({lowest}=0,IF({mean}=0," + w + ",0)," + w + "*MAX(0,MIN(1,(2*{lowest}-{mean})/{lowest})))";
            case BANDED_ABSOLUTE ->
                w + "*MAX(0,MIN(1,(" + rules.ceiling().toPlainString() + "-{mean})/("
                        + rules.ceiling().toPlainString() + "-" + rules.floor().toPlainString() + ")))";
            case VALUE_FOR_MONEY, MERIT_COEFFICIENT -> "0";
        };
    }

    /* Of formulas that give no points, the figure that they rank by. */
    private String total() {
        var w = rules.priceWeight().toPlainString();
        return switch (rules.formula()) {
            case VALUE_FOR_MONEY -> "IF({mean}=0,9.99E+300,{technical}/{mean})";
            case MERIT_COEFFICIENT -> "{mean}*" + w + "/(" + w + "+{technical})";
            case PROPORTIONAL, LINEAR, BANDED_ABSOLUTE -> "{technical}+{pricePoints}";
        };
    }

    /* Ties show the same rank; the portal then goes by points, price and lottery (R3.9). */
    private String rank() {
        var better = rules.formula() == PriceFormula.MERIT_COEFFICIENT ? "<" : ">";
        return "1+SUMPRODUCT(({scores.lot}={lot})*({scores.valid}=1)*(ROUND({scores.total},9)" + better
                + "ROUND({total},9)))";
    }

    private List<List<Object>> scoreRows() {
        var lots = stored.lots.stream().collect(toMap(Lot::id, lot -> lot));
        var rows = new ArrayList<List<Object>>();
        for (var score : stored.scores) {
            var lot = lots.get(score.lot().id());
            var row = row(
                    lot.code(),
                    suppliers.get(score.bid().id()),
                    words.of("BidStatus." + score.status(), List.of()),
                    score.rank() == null ? 0 : 1,
                    score.schools(),
                    lot.pupils() == 0 ? lot.items().size() : lot.pupils());
            while (row.size() < rules.criteria().size() + 13) {
                row.add(null);
            }
            var figure = score.total() == null ? score.index() : score.total();
            row.add(figure == null ? null : figure.round(DIGITS));
            row.add(score.rank());
            row.add(null);
            rows.add(row);
        }
        return rows;
    }

    /** Nulls are allowed; numbers as exact as a spreadsheet keeps them. */
    private static List<Object> row(Object... cells) {
        var row = new ArrayList<Object>();
        for (var cell : cells) {
            row.add(cell instanceof BigDecimal number ? number.round(DIGITS) : cell);
        }
        return row;
    }
}
