package global.giga.evaluation;

import global.giga.evaluation.scoring.ScoredCriterion;
import global.giga.evaluation.scoring.ScoringRules;
import global.giga.kernel.PriceFormula;
import java.util.ArrayList;

/** The formulas of the scoring sheets: the rules that the portal scores by, once more in the words of a spreadsheet. */
record ScoreFormulas(ScoringRules rules, ScoreKeys keys) {
    /** Offers that count, of the row's bid in its lot. */
    private static final String OF_BID = "{offers.lotKey},{lotKey},{offers.bidKey},{bidKey},{offers.counts},1";

    String evaluatedPrice() {
        return "IF({nrc}=\"\",0,{nrc}*{ofNrc}+{mrc}*{ofMrc})";
    }

    String covered() {
        return "COUNTIFS(" + OF_BID + ")";
    }

    String mean() {
        return valid("SUMIFS({offers.price}," + OF_BID + ")/{covered}", "\"\"");
    }

    String lowest() {
        return valid("_xlfn.MINIFS({scores.mean},{scores.lotKey},{lotKey},{scores.valid},1)", "\"\"");
    }

    String difference() {
        return valid("ROUND({total}-{portal},9)", "0");
    }

    /** Only where the bid is in the comparison. */
    private static String valid(String formula, String otherwise) {
        return "IF({valid}=1," + formula + "," + otherwise + ")";
    }

    private String of(String column, ScoredCriterion criterion) {
        return "SUMIFS({criteria." + column + "},{criteria.criterionKey}," + quoted(criterion) + ")";
    }

    private String quoted(ScoredCriterion criterion) {
        return '"' + keys.criteria().get(criterion.id()) + '"';
    }

    /** Name of the column of offers that holds the criterion. */
    String key(ScoredCriterion criterion) {
        return "c" + rules.criteria().indexOf(criterion);
    }

    /** Weighted by pupils: R3.4, see {@code scoring.Fractions}. */
    String weighted(ScoredCriterion criterion) {
        return "{pupils}*(" + fraction(criterion) + ")";
    }

    private String fraction(ScoredCriterion c) {
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

    String points(ScoredCriterion c) {
        return c.judged()
                ? "SUMIFS({judged.points},{judged.bidKey},{bidKey},{judged.criterionKey}," + quoted(c) + ")"
                : of("weight", c) + "*SUMIFS({offers." + key(c) + "}," + OF_BID + ")/{pupils}";
    }

    String technical() {
        var parts = new ArrayList<String>();
        for (int i = 0; i < rules.criteria().size(); i++) {
            parts.add("{s" + i + "}");
        }
        return String.join("+", parts);
    }

    /** R3.8, see {@code scoring.PriceScore}. */
    String pricePoints() {
        return valid(comparedPrice(), "0");
    }

    private String comparedPrice() {
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

    /** Of formulas that give no points, the figure that they rank by. */
    String total() {
        return valid(figure(), "0");
    }

    private String figure() {
        var w = rules.priceWeight().toPlainString();
        return switch (rules.formula()) {
            case VALUE_FOR_MONEY -> "IF({mean}=0,9.99E+300,{technical}/{mean})";
            case MERIT_COEFFICIENT -> "{mean}*" + w + "/(" + w + "+{technical})";
            case PROPORTIONAL, LINEAR, BANDED_ABSOLUTE -> "{technical}+{pricePoints}";
        };
    }

    /** Ties show the same rank; the portal then goes by points, price and lottery (R3.9). */
    String rank() {
        var better = rules.formula() == PriceFormula.MERIT_COEFFICIENT ? "<" : ">";
        return valid(
                "1+SUMPRODUCT(({scores.lotKey}={lotKey})*({scores.valid}=1)*(ROUND({scores.total},9)" + better
                        + "ROUND({total},9)))",
                "\"\"");
    }
}
