package global.giga.evaluation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import global.giga.audit.AuditTrail;
import global.giga.bid.Bids;
import global.giga.bid.Opening;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.Json;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.kernel.Sha256;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The acts of the evaluation after the technical opening: freeze, financial opening, conclusion. */
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
public class Evaluating {
    @Inject
    Tenders tenders;

    @Inject
    Bids bids;

    @Inject
    Scores scores;

    @Inject
    Opening opening;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Freezes the technical scores for good and hashes them into the audit trail (R2.4).
     *
     * @throws ScoresMissing while a readable bid lacks a judged score
     */
    @NeedsDuty(Duty.CHAIR)
    public void freeze(Caller caller, long tenderId) {
        var tender = tenders.get(tenderId);
        var readable = bids.opened(tenderId).stream()
                .filter(b -> b.unreadable() == null)
                .count();
        var missing = readable * tender.terms().judged().size()
                - scores.judged(tenderId).size();
        if (missing > 0) {
            throw new ScoresMissing(missing);
        }
        tender.freezeTechnical(clock.instant());
        var frozen = compute(tender);
        audit.record(
                "scores.frozen",
                caller,
                Map.of("tender", tenderId, "sha256", hash(frozen).hex()));
    }

    /**
     * Opens the financial envelopes of the lots in which a bid passed, and ranks. Without any passed bid the tender ends
     * unsuccessful and no price is ever read.
     */
    @RolesAllowed(Role.STAFF_ROLE)
    @NeedsDuty(Duty.KEY_HOLDER)
    public void openFinancial(Caller caller, long tenderId) {
        var tender = tenders.get(tenderId);
        Map<Long, Set<String>> passed = scores.computed(tenderId).stream()
                .filter(score -> score.status().passed())
                .collect(groupingBy(s -> s.bid().id(), mapping(s -> s.lot().code(), toSet())));
        opening.openFinancial(caller, tenderId, passed);
        if (passed.isEmpty()) {
            tender.unsuccessful();
        } else {
            compute(tender);
        }
    }

    /**
     * Scores every lot anew from what is stored (R3.5); the same input gives the same figures.
     *
     * @throws global.giga.tender.TenderNotInState before the freeze and after the conclusion
     */
    @NeedsDuty(Duty.CHAIR)
    public void recompute(Caller caller, long tenderId) {
        var tender = tenders.get(tenderId);
        tender.require(TenderStatus.TECHNICAL_FROZEN, TenderStatus.FINANCIAL_OPENED);
        var computed = compute(tender);
        audit.record(
                "scores.recomputed",
                caller,
                Map.of("tender", tenderId, "sha256", hash(computed).hex()));
    }

    /** Declares the ranking final. */
    @NeedsDuty(Duty.CHAIR)
    public void conclude(Caller caller, long tenderId) {
        var tender = tenders.get(tenderId);
        tender.evaluated(clock.instant());
        audit.record(
                "evaluation.concluded",
                caller,
                Map.of(
                        "tender",
                        tenderId,
                        "sha256",
                        hash(scores.computed(tenderId)).hex()));
    }

    /** Scores every lot anew from what is stored (R3.5): four statements and the writing. */
    private List<LotScore> compute(Tender tender) {
        var opened = bids.opened(tender.id());
        var byId = opened.stream().collect(toMap(bid -> bid.id().toString(), bid -> bid));
        var offers = bids.openedOffers(tender.id()).stream()
                .collect(groupingBy(o -> o.item().lot().id()));
        var old = scores.computed(tender.id()).stream()
                .collect(toMap(s -> s.lot().id() + "/" + s.bid().id(), s -> s));
        var theCase = new Case(tender, scores.judged(tender.id()));
        var scoring = theCase.scoring();
        for (var lot : tenders.lots(tender.id())) {
            var lotCase = theCase.lot(lot.code(), lot.items(), opened, offers.getOrDefault(lot.id(), List.of()));
            for (var result : scoring.score(lotCase).bids()) {
                var bid = byId.get(result.bid());
                var score = old.computeIfAbsent(lot.id() + "/" + bid.id(), k -> add(new LotScore(lot, bid)));
                score.compute(result);
            }
        }
        scores.flush();
        return scores.computed(tender.id());
    }

    private LotScore add(LotScore score) {
        scores.add(score);
        return score;
    }

    private static Sha256 hash(List<LotScore> computed) {
        var canonical = new TreeMap<String, Object>();
        for (var score : computed) {
            canonical.put(
                    score.lot().code() + "/" + score.bid().id(),
                    Map.of(
                            "status",
                            score.status(),
                            "points",
                            score.points(),
                            "guaranteed",
                            String.valueOf(score.guaranteed())));
        }
        return Sha256.of(Json.bytes(canonical));
    }
}
