package global.giga.evaluation;

import static java.util.stream.Collectors.toMap;

import global.giga.audit.AuditTrail;
import global.giga.bid.Bid;
import global.giga.bid.Bids;
import global.giga.evaluation.committee.Opinion;
import global.giga.evaluation.committee.OwnScores;
import global.giga.evaluation.committee.Vote;
import global.giga.kernel.Caller;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.Duty;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.kernel.Sha256;
import global.giga.tender.Criterion;
import global.giga.tender.Tender;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Consensus (R3.3): once all members handed in, the chair records one score for each bid and criterion, and the evaluators
 * confirm or dissent. Where the members lie far apart, the consensus has a reason of its own.
 */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
public class Agreeing {
    @Inject
    Tenders tenders;

    @Inject
    Bids bids;

    @Inject
    Scores scores;

    @Inject
    OwnScores own;

    @Inject
    Deliberation deliberation;

    @Inject
    TenderDuties duties;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Where the committee stands; scores are in it once all have handed in. Refused before the technical opening. */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    @NeedsDuty({Duty.OFFICER, Duty.CHAIR, Duty.EVALUATOR, Duty.SECRETARY, Duty.OBSERVER})
    public Consensus consensus(Caller caller, long tenderId) {
        var tender = tenders.get(tenderId);
        tender.requireReached(TenderStatus.TECHNICAL_OPENED, clock.instant());
        var whole = deliberation.of(tender);
        var chairs = duties.of(caller, tenderId).contains(Duty.CHAIR);
        return chairs
                ? whole
                : new Consensus(whole.members(), whole.lines(), List.of(), whole.ballots(), whole.sha256());
    }

    /**
     * Records the consensus on one bid and criterion, or changes it; what was confirmed before counts no more.
     *
     * @param reason blank for the reasons of the members together, where they do not lie far apart
     * @param version of the consensus when it was read, 0 for a first one
     * @throws SheetsOpen before all have handed in
     * @throws PointsOutOfRange outside 0 to the weight, or with more than two decimals
     * @throws DivergenceUnexplained for a blank reason where the members lie far apart
     * @throws ChangedElsewhere when it was changed meanwhile
     */
    @NeedsDuty(Duty.CHAIR)
    public void agree(
            Caller caller,
            long tenderId,
            long bidId,
            String criterionId,
            BigDecimal points,
            String reason,
            int version) {
        var tender = revealed(tenderId);
        var line = deliberation.of(tender).lines().stream()
                .filter(l -> l.bid() == bidId && l.criterion().id().equals(criterionId))
                .findFirst()
                .orElseThrow(NotFound::new);
        var blank = reason == null || reason.isBlank();
        if (blank && line.diverges()) {
            throw new DivergenceUnexplained(Deliberation.limit(tender));
        }
        var why = blank ? together(line.opinions()) : reason;
        JudgedScore.check(line.criterion(), points, why);
        if (line.version() != version) {
            throw new ChangedElsewhere();
        }
        give(
                caller,
                readable(tenderId).get(bidId),
                line.criterion(),
                points,
                why,
                blank ? Opinion.digest(line.opinions()) : null);
        scores.flush();
        audit.record(
                "consensus.recorded",
                caller,
                Map.of("tender", tenderId, "bid", bidId, "criterion", criterionId, "points", points));
    }

    /**
     * Takes over the mean wherever the members do not lie far apart and nothing is recorded yet.
     *
     * @return how many
     * @throws SheetsOpen before all have handed in
     */
    @NeedsDuty(Duty.CHAIR)
    public int takeOver(Caller caller, long tenderId) {
        var tender = revealed(tenderId);
        var open = deliberation.of(tender).lines().stream()
                .filter(line -> !line.agreed() && !line.diverges())
                .toList();
        var readable = readable(tenderId);
        open.forEach(line -> give(
                caller,
                readable.get(line.bid()),
                line.criterion(),
                line.divergence().mean(),
                together(line.opinions()),
                Opinion.digest(line.opinions())));
        scores.flush();
        if (!open.isEmpty()) {
            audit.record("consensus.taken-over", caller, Map.of("tender", tenderId, "scores", open.size()));
        }
        return open.size();
    }

    private void give(Caller caller, Bid bid, Criterion criterion, BigDecimal points, String reason, Sha256 madeOf) {
        var score = scores.judged(bid, criterion.id()).orElseGet(() -> {
            var fresh = new JudgedScore(bid, criterion.id());
            scores.add(fresh);
            return fresh;
        });
        score.give(points, reason, madeOf, caller.account(), clock.instant());
    }

    private Map<Long, Bid> readable(long tenderId) {
        return bids.opened(tenderId).stream().collect(toMap(Bid::id, bid -> bid));
    }

    /** The reasons of the members, each once, as long as they fit. */
    private static String together(List<Opinion> opinions) {
        var all = opinions.stream().map(Opinion::reason).distinct().collect(Collectors.joining(" / "));
        return all.length() <= JudgedScore.REASON ? all : all.substring(0, JudgedScore.REASON - 1) + "…";
    }

    /**
     * Confirms the consensus, or dissents with a reason; both are kept, and the freeze waits for one of them from each
     * evaluator.
     *
     * @param seen digest of the consensus that the caller read
     * @param dissent the reason, null to confirm
     * @throws ScoresMissing while it is not complete
     * @throws ChangedElsewhere when it is not the one that was read any more
     * @throws ReasonMissing for a dissent without a reason
     */
    @NeedsDuty(Duty.EVALUATOR)
    public void vote(Caller caller, long tenderId, String seen, String dissent) {
        var tender = revealed(tenderId);
        var whole = deliberation.of(tender);
        if (whole.missing() > 0) {
            throw new ScoresMissing(whole.missing());
        }
        if (!whole.sha256().hex().equals(seen)) {
            throw new ChangedElsewhere();
        }
        if (whole.ballots().stream().noneMatch(b -> Objects.equals(b.account(), caller.account()))) {
            throw new Forbidden();
        }
        if (dissent != null) {
            Reason.require(dissent, JudgedScore.REASON);
        }
        var vote = own.votes(tenderId).stream()
                .filter(v -> v.account().id().equals(caller.account()))
                .findFirst()
                .orElseGet(() -> new Vote(tender, own.account(caller.account())));
        vote.cast(dissent, whole.sha256(), clock.instant());
        own.add(vote);
        audit.record(
                dissent == null ? "consensus.confirmed" : "consensus.dissented",
                caller,
                Map.of("tender", tenderId, "sha256", seen));
    }

    private Tender revealed(long tenderId) {
        var tender = tenders.get(tenderId);
        own.lock(tender);
        tender.require(TenderStatus.TECHNICAL_OPENED);
        deliberation.requireHandedIn(tender);
        return tender;
    }
}
