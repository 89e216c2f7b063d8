package global.giga.evaluation;

import global.giga.audit.AuditTrail;
import global.giga.evaluation.scoring.RedFlag;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Robustness (R3.11) and red flags (R3.12) for the committee, and the reasons for which fragile winners stay. */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
public class Reviewing {
    @Inject
    Tenders tenders;

    @Inject
    Comparing comparing;

    @Inject
    Doubts doubts;

    @Inject
    FragileReasons reasons;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * What the committee sees.
     *
     * @param ofBidders flags over the whole tender
     * @param suppliers names by the ids of bids that flags use
     * @param out the decisions by which bids are out, by id of the bid
     */
    public record Review(
            List<LotReview> lots,
            List<RedFlag> ofBidders,
            Map<String, String> suppliers,
            Map<Long, EligibilityChange> out) {
        public long unexplained() {
            return lots.stream().filter(LotReview::unexplained).count();
        }

        public int flags() {
            return ofBidders.size()
                    + lots.stream().mapToInt(lot -> lot.flags().size()).sum();
        }

        public long fragile() {
            return lots.stream().filter(LotReview::fragile).count();
        }
    }

    /** Every lot, from the financial opening on. */
    @NeedsDuty
    public Review review(Caller caller, long tenderId) {
        var look = doubts.look(priced(tenderId));
        return new Review(look.lots(), look.ofBidders(), look.suppliers(), look.out());
    }

    /**
     * Says why the committee stays with a fragile winner, or says it anew. It holds while that bid is first.
     *
     * @throws ReasonMissing for a blank reason
     * @throws NotFound for a lot without a winner
     */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
    @NeedsDuty(Duty.CHAIR)
    public void explain(Caller caller, long tenderId, String lot, String reason) {
        var tender = priced(tenderId);
        tender.require(TenderStatus.FINANCIAL_OPENED, TenderStatus.EVALUATED);
        Reason.require(reason, FragileReason.REASON);
        var compared = comparing.read(tender);
        var winner = compared.lots().stream()
                .filter(view -> view.lot().code().equals(lot))
                .flatMap(view -> view.result().winner().stream())
                .findFirst()
                .map(first -> compared.bid(first.bid()))
                .orElseThrow(NotFound::new);
        var given = reasons.of(tenderId).get(lot);
        var row = given == null
                ? new FragileReason(tenders.lots(tenderId).stream()
                        .filter(l -> l.code().equals(lot))
                        .findFirst()
                        .orElseThrow())
                : given;
        row.give(winner, reason, caller.account(), clock.instant());
        reasons.store(row);
        audit.record("winner.explained", caller, Map.of("tender", tenderId, "lot", lot, "bid", winner.id()));
    }

    private Tender priced(long tenderId) {
        var tender = tenders.get(tenderId);
        tender.requireReached(TenderStatus.FINANCIAL_OPENED, clock.instant());
        return tender;
    }
}
