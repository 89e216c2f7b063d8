package global.giga.evaluation;

import global.giga.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the committee has still to decide before anything may rest on a result (R3.10, R3.11). */
@ApplicationScoped
public class OpenPoints {
    @Inject
    PriceQuestions questions;

    @Inject
    Exclusions exclusions;

    @Inject
    Doubts doubts;

    /**
     * Passes a result of which nothing is open. Holds while the caller has the lock of the tender.
     *
     * @throws PricesUndecided while a question about a price of a bid that counts is open
     * @throws FragileUnexplained while a winner that other rules would change has no reason
     */
    public void requireNone(Tender tender) {
        var out = exclusions.out(tender.id());
        var open = questions.of(tender.id()).stream()
                .filter(question ->
                        question.undecided() && !out.containsKey(question.bid().id()))
                .count();
        if (open > 0) {
            throw new PricesUndecided(open);
        }
        var fragile = doubts.unexplained(tender);
        if (!fragile.isEmpty()) {
            throw new FragileUnexplained(fragile);
        }
    }
}
