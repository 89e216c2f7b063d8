package global.giga;

import global.giga.evaluation.LotReview;
import global.giga.evaluation.Reviewing;
import global.giga.sample.SampleWorld;

/** Gives a reason for each fragile winner, as the chair does before it concludes. */
public final class Sureness {
    private Sureness() {}

    public static void explain(Portal portal, long tender) {
        var chair = portal.caller(SampleWorld.CHAIR);
        var reviewing = portal.get(Reviewing.class);
        reviewing.review(chair, tender).lots().stream()
                .filter(LotReview::unexplained)
                .forEach(lot -> reviewing.explain(
                        chair, tender, lot.lot(), "The published formula and weights decide; they were known to all."));
    }
}
