package global.giga.evaluation;

import global.giga.audit.AuditTrail;
import global.giga.bid.Bid;
import global.giga.bid.Bids;
import global.giga.bid.Quarantine;
import global.giga.document.FileRefused;
import global.giga.evaluation.committee.Citation;
import global.giga.evaluation.committee.HandedIn;
import global.giga.evaluation.committee.OwnScore;
import global.giga.evaluation.committee.OwnScores;
import global.giga.evaluation.committee.ReturnedSheet;
import global.giga.kernel.Caller;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.kernel.Sha256;
import global.giga.tender.Criterion;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Scoring alone (R3.3): each member of the committee has a sheet of its own, open from the technical opening until it hands
 * it in. No act shows a score of somebody else, or a price.
 */
@OnBids
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE})
public class Judging {
    @Inject
    Tenders tenders;

    @Inject
    Bids bids;

    @Inject
    Scores scores;

    @Inject
    OwnScores own;

    @Inject
    Quarantine quarantine;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The caller's sheet as it stands, after the freeze the consensus; no price is on it. Refused before the technical opening. */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    @NeedsDuty({Duty.OFFICER, Duty.CHAIR, Duty.EVALUATOR, Duty.SECRETARY, Duty.OBSERVER})
    public ScoreSheet sheet(Caller caller, long tenderId) {
        var tender = tenders.get(tenderId);
        tender.requireReached(TenderStatus.TECHNICAL_OPENED, clock.instant());
        return tender.reached(TenderStatus.TECHNICAL_FROZEN) ? agreedSheet(caller, tender) : ownSheet(caller, tender);
    }

    private ScoreSheet ownSheet(Caller caller, Tender tender) {
        var given = given(caller, tender.id());
        var hidden = quarantine.hidden(caller, tender.id());
        var criteria = tender.terms().judged();
        var rows = readable(tender.id()).stream()
                .map(bid -> ScoreSheet.Row.own(
                        bid, hidden.getOrDefault(bid.id(), Set.of()), criteria, given.getOrDefault(bid.id(), Map.of())))
                .toList();
        var handedIn = own.handedIn(tender.id()).stream()
                .filter(closed -> closed.account().id().equals(caller.account()))
                .map(HandedIn::at)
                .findFirst();
        return new ScoreSheet(criteria, rows, handedIn.orElse(null));
    }

    private ScoreSheet agreedSheet(Caller caller, Tender tender) {
        var hidden = quarantine.hidden(caller, tender.id());
        Map<Long, Map<String, JudgedScore>> agreed = scores.judged(tender.id()).stream()
                .collect(Collectors.groupingBy(
                        score -> score.bid().id(), Collectors.toMap(JudgedScore::criterion, Function.identity())));
        var criteria = tender.terms().judged();
        var rows = readable(tender.id()).stream()
                .map(bid -> ScoreSheet.Row.agreed(
                        bid,
                        hidden.getOrDefault(bid.id(), Set.of()),
                        criteria,
                        agreed.getOrDefault(bid.id(), Map.of())))
                .toList();
        return new ScoreSheet(criteria, rows, null);
    }

    /**
     * Gives points with a reason, or changes them.
     *
     * @param version of the score when it was read, 0 for a first score
     * @throws PointsOutOfRange outside 0 to the weight, or with more than two decimals
     * @throws ReasonMissing for a blank reason
     * @throws ChangedElsewhere when it was scored in another tab meanwhile
     * @throws SheetClosed when the caller handed in
     */
    @NeedsDuty({Duty.CHAIR, Duty.EVALUATOR})
    public void judge(
            Caller caller,
            long tenderId,
            long bidId,
            String criterionId,
            BigDecimal points,
            String reason,
            int version) {
        judge(caller, tenderId, bidId, List.of(new Judgement(criterionId, points, reason, version)));
    }

    /**
     * Gives or changes own scores of one bid, all or none; those that are as stored already are left alone.
     *
     * @return how many were given or changed
     * @throws ChangedElsewhere when one of them was scored in another tab meanwhile
     * @throws SheetClosed when the caller handed in
     */
    @NeedsDuty({Duty.CHAIR, Duty.EVALUATOR})
    public int judge(Caller caller, long tenderId, long bidId, List<Judgement> judgements) {
        var tender = open(caller, tenderId);
        judgements.forEach(j ->
                JudgedScore.check(criterion(tender, j.criterion()).orElseThrow(NotFound::new), j.points(), j.reason()));
        return store(caller, tender, bidId, judgements);
    }

    /**
     * The same for scores that may lack points or reason yet, as they are while somebody types.
     *
     * @return how many were given or changed
     * @throws ChangedElsewhere when one of them was scored in another tab meanwhile
     * @throws SheetClosed when the caller handed in
     */
    @NeedsDuty({Duty.CHAIR, Duty.EVALUATOR})
    public int keep(Caller caller, long tenderId, long bidId, List<Judgement> judgements) {
        var tender = open(caller, tenderId);
        judgements.forEach(j -> JudgedScore.checkGiven(
                criterion(tender, j.criterion()).orElseThrow(NotFound::new), j.points(), j.reason()));
        return store(caller, tender, bidId, judgements);
    }

    private int store(Caller caller, Tender tender, long bidId, List<Judgement> judgements) {
        var bid = readable(tender.id()).stream()
                .filter(b -> b.id() == bidId)
                .findFirst()
                .orElseThrow(NotFound::new);
        var given = given(caller, tender.id()).getOrDefault(bidId, Map.of());
        int changed = 0;
        for (var judgement : judgements) {
            var score = given.get(judgement.criterion());
            if (score == null || !score.says(judgement.points(), judgement.reason(), judgement.citation())) {
                requireRead(judgement, score);
                give(caller, bid, judgement, score);
                changed++;
            }
        }
        if (changed > 0) {
            audit.record("score.given", caller, Map.of("tender", tender.id(), "bid", bidId, "scores", changed));
        }
        return changed;
    }

    private static void requireRead(Judgement judgement, OwnScore score) {
        if ((score == null ? 0 : score.version()) != judgement.version()) {
            throw new ChangedElsewhere();
        }
    }

    /**
     * Takes over a filled-in sheet as the caller's own: columns supplier, criterion, points, reason; whole or not at all.
     *
     * @return the number of scores
     * @throws FileRefused with every problem by row and column
     * @throws SheetClosed when the caller handed in
     */
    @NeedsDuty({Duty.CHAIR, Duty.EVALUATOR})
    public int importScores(Caller caller, long tenderId, byte[] file) {
        var criteria = open(caller, tenderId).terms().judged();
        var lines = ScoreFile.read(file, readable(tenderId), criteria);
        var given = given(caller, tenderId);
        lines.forEach(line -> {
            var old = given.getOrDefault(line.bid().id(), Map.of())
                    .get(line.criterion().id());
            var citation = old == null ? Citation.NONE : old.citation();
            give(
                    caller,
                    line.bid(),
                    new Judgement(line.criterion().id(), line.points(), line.reason(), 0, citation),
                    old);
        });
        audit.record("scores.imported", caller, Map.of("tender", tenderId, "scores", lines.size()));
        return lines.size();
    }

    /** The caller's sheet as a file that can be filled in and imported. */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    @NeedsDuty({Duty.OFFICER, Duty.CHAIR, Duty.EVALUATOR, Duty.SECRETARY, Duty.OBSERVER})
    public byte[] export(Caller caller, long tenderId) {
        return ScoreFile.write(sheet(caller, tenderId));
    }

    /**
     * Closes the caller's sheet; only {@link Returning} opens it again. Once all members have, the scores are shown to the
     * committee.
     *
     * @throws ScoresMissing while something is not scored, or has no reason
     * @throws SheetClosed when the caller handed in before
     */
    @NeedsDuty({Duty.CHAIR, Duty.EVALUATOR})
    public void handIn(Caller caller, long tenderId) {
        var tender = open(caller, tenderId);
        var missing = ownSheet(caller, tender).missing();
        if (missing > 0) {
            throw new ScoresMissing(missing);
        }
        own.add(new HandedIn(tender, own.account(caller.account()), clock.instant()));
        var sheet = ReturnedSheet.json(own.of(caller.account(), tenderId));
        var sha256 = Sha256.of(sheet.getBytes(StandardCharsets.UTF_8)).hex();
        audit.record("sheet.handed-in", caller, Map.of("tender", tenderId, "sha256", sha256));
    }

    private void give(Caller caller, Bid bid, Judgement judgement, OwnScore old) {
        var score = old == null ? new OwnScore(bid, judgement.criterion(), own.account(caller.account())) : old;
        score.give(judgement.points(), judgement.reason(), judgement.citation(), clock.instant());
        if (old == null) {
            own.add(score);
        }
    }

    /** The tender, whose scores nobody else changes before this act ends. */
    private Tender open(Caller caller, long tenderId) {
        var tender = judged(tenderId);
        own.lock(tender);
        tender.require(TenderStatus.TECHNICAL_OPENED);
        if (own.handedIn(tenderId).stream().anyMatch(c -> c.account().id().equals(caller.account()))) {
            throw new SheetClosed();
        }
        return tender;
    }

    private Tender judged(long tenderId) {
        var tender = tenders.get(tenderId);
        tender.require(TenderStatus.TECHNICAL_OPENED);
        return tender;
    }

    private static Optional<Criterion> criterion(Tender tender, String id) {
        return tender.terms().judged().stream()
                .filter(criterion -> criterion.id().equals(id))
                .findFirst();
    }

    private List<Bid> readable(long tenderId) {
        return bids.opened(tenderId).stream()
                .filter(bid -> bid.unreadable() == null)
                .toList();
    }

    /** What the caller gave so far, by bid and criterion. */
    private Map<Long, Map<String, OwnScore>> given(Caller caller, long tenderId) {
        return own.of(caller.account(), tenderId).stream()
                .collect(Collectors.groupingBy(
                        score -> score.bid().id(), Collectors.toMap(OwnScore::criterion, Function.identity())));
    }
}
