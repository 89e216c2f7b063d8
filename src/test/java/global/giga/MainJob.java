package global.giga;

import global.giga.evaluation.Evaluating;
import global.giga.evaluation.LotScore;
import global.giga.evaluation.Results;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import global.giga.seal.EnvelopeKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The main job without a browser: from the CSV files of the sample to the ranking of each lot, through the same services
 * as the pages, on a database in memory.
 */
public final class MainJob {
    private MainJob() {}

    /** Prints the ranking per lot. */
    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        try (var portal = Portal.inMemory()) {
            run(portal).forEach(MainJob::print);
        }
    }

    /** Loads the sample world, opens, scores and ranks; the bids of each lot, best first. */
    public static Map<String, List<LotScore>> run(Portal portal) {
        var tender = portal.get(SampleWorld.class).load().id();
        var chair = portal.caller(SampleWorld.CHAIR);
        Holders.open(portal, tender, EnvelopeKind.TECHNICAL);
        Committee.judgeAndFreeze(portal, tender, SampleFiles.scores());
        var evaluating = portal.get(Evaluating.class);
        Holders.open(portal, tender, EnvelopeKind.FINANCIAL);
        Sureness.explain(portal, tender);
        evaluating.conclude(chair, tender);
        return portal.get(Results.class).byLot(chair, tender);
    }

    private static void print(String lot, List<LotScore> scores) {
        System.out.printf("%n%s  %s%n", lot, scores.get(0).lot().title());
        System.out.printf(
                "  %-4s %-22s %9s %12s %9s %8s  %s%n",
                "rank", "supplier", "technical", "price/school", "price", "total", "status");
        scores.forEach(s -> System.out.printf(
                "  %-4s %-22s %9s %12s %9s %8s  %s%n",
                s.rank() == null ? "-" : s.rank(),
                s.bid().organization().name(),
                shown(s.technical(), 2),
                shown(s.price(), 0),
                shown(s.pricePoints(), 2),
                shown(s.total(), 2),
                s.status()));
    }

    private static String shown(BigDecimal figure, int decimals) {
        return figure == null
                ? "-"
                : figure.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
