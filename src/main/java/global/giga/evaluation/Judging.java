package global.giga.evaluation;

import global.giga.audit.AuditTrail;
import global.giga.bid.Bid;
import global.giga.bid.Bids;
import global.giga.document.FileRefused;
import global.giga.kernel.Caller;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.Disclosure;
import global.giga.kernel.Duty;
import global.giga.kernel.NeedsDisclosure;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.NotFound;
import global.giga.kernel.OnBids;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.tender.Criterion;
import global.giga.tender.Tender;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderLine;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The committee's score sheet, open from the technical opening to the freeze. */
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
    TenderDuties duties;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The sheet as it stands; no price is on it. Refused before the technical opening. */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    @NeedsDuty({Duty.OFFICER, Duty.CHAIR, Duty.EVALUATOR, Duty.SECRETARY, Duty.OBSERVER})
    public ScoreSheet sheet(Caller caller, long tenderId) {
        var tender = tenders.get(tenderId);
        if (!tender.statusAt(clock.instant()).reached(TenderStatus.TECHNICAL_OPENED)) {
            throw new TenderNotInState(tender.statusAt(clock.instant()));
        }
        var given = given(tenderId);
        var criteria = tender.terms().judged();
        var rows = readable(tenderId).stream()
                .map(bid -> ScoreSheet.Row.of(bid, criteria, given.getOrDefault(bid.id(), Map.of())))
                .toList();
        return new ScoreSheet(criteria, rows);
    }

    /** The tenders of the caller whose bids can be read, newest first, with how far their scoring has come. */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    public List<JudgingWork> work(Caller caller) {
        var own = duties.tenders(caller).keySet();
        var bidsOf = scores.readableBids();
        var givenOf = scores.given();
        return tenders.lines(clock.instant()).stream()
                .filter(line -> own.contains(line.tender().id())
                        && line.status() != TenderStatus.CLOSED
                        && bidsOf.containsKey(line.tender().id()))
                .map(line -> work(line, bidsOf, givenOf))
                .toList();
    }

    /** How far the scoring of the tender has come; nothing of what the bids say. Refused before the technical opening. */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    @NeedsDuty
    @NeedsDisclosure(Disclosure.NONE)
    public JudgingWork progress(Caller caller, long tenderId) {
        return work(caller).stream()
                .filter(work -> work.line().tender().id() == tenderId)
                .findFirst()
                .orElseThrow(() -> new TenderNotInState(tenders.get(tenderId).statusAt(clock.instant())));
    }

    private static JudgingWork work(TenderLine line, Map<Long, Long> bidsOf, Map<Long, Long> givenOf) {
        var id = line.tender().id();
        var criteria = line.tender().terms().judged().size();
        return new JudgingWork(line, bidsOf.get(id), givenOf.getOrDefault(id, 0L), bidsOf.get(id) * criteria);
    }

    /**
     * Gives points with a reason, or changes them.
     *
     * @param version of the score when it was read, 0 for a first score
     * @throws PointsOutOfRange outside 0 to the weight, or with more than two decimals
     * @throws ReasonMissing for a blank reason
     * @throws ChangedElsewhere when somebody scored it meanwhile
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
     * Gives or changes the scores of one bid, all or none; those that are as stored already are left alone.
     *
     * @return how many were given or changed
     * @throws ChangedElsewhere when somebody scored one of them meanwhile
     */
    @NeedsDuty({Duty.CHAIR, Duty.EVALUATOR})
    public int judge(Caller caller, long tenderId, long bidId, List<Judgement> judgements) {
        var tender = judged(tenderId);
        var bid = readable(tenderId).stream()
                .filter(b -> b.id() == bidId)
                .findFirst()
                .orElseThrow(NotFound::new);
        int changed = 0;
        for (var judgement : judgements) {
            var criterion = criterion(tender, judgement.criterion()).orElseThrow(NotFound::new);
            JudgedScore.check(criterion, judgement.points(), judgement.reason());
            var score = scores.judged(bid, criterion.id());
            if (score.isEmpty() || !score.get().says(judgement)) {
                requireRead(judgement, score);
                give(caller, bid, criterion, judgement.points(), judgement.reason(), score);
                changed++;
            }
        }
        if (changed > 0) {
            audit.record("score.given", caller, Map.of("tender", tenderId, "bid", bidId, "scores", changed));
        }
        return changed;
    }

    private static void requireRead(Judgement judgement, Optional<JudgedScore> score) {
        if (score.map(JudgedScore::version).orElse(0) != judgement.version()) {
            throw new ChangedElsewhere();
        }
    }

    /**
     * Takes over a filled-in sheet: columns supplier, criterion, points, reason; whole or not at all.
     *
     * @return the number of scores
     * @throws FileRefused with every problem by row and column
     */
    @NeedsDuty({Duty.CHAIR, Duty.EVALUATOR})
    public int importScores(Caller caller, long tenderId, byte[] file) {
        var criteria = judged(tenderId).terms().judged();
        var lines = ScoreFile.read(file, readable(tenderId), criteria);
        var given = given(tenderId);
        lines.forEach(line -> {
            var old = given.getOrDefault(line.bid().id(), Map.of())
                    .get(line.criterion().id());
            give(caller, line.bid(), line.criterion(), line.points(), line.reason(), Optional.ofNullable(old));
        });
        audit.record("scores.imported", caller, Map.of("tender", tenderId, "scores", lines.size()));
        return lines.size();
    }

    /** The sheet as a file that can be filled in and imported. */
    @RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
    @NeedsDuty({Duty.OFFICER, Duty.CHAIR, Duty.EVALUATOR, Duty.SECRETARY, Duty.OBSERVER})
    public byte[] export(Caller caller, long tenderId) {
        return ScoreFile.write(sheet(caller, tenderId));
    }

    private void give(
            Caller caller, Bid bid, Criterion criterion, BigDecimal points, String reason, Optional<JudgedScore> old) {
        var score = old.orElseGet(() -> {
            var fresh = new JudgedScore(bid, criterion.id());
            scores.add(fresh);
            return fresh;
        });
        score.give(points, reason, caller.account(), clock.instant());
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

    /** What was given so far, by bid and criterion. */
    private Map<Long, Map<String, JudgedScore>> given(long tenderId) {
        return scores.judged(tenderId).stream()
                .collect(Collectors.groupingBy(
                        score -> score.bid().id(), Collectors.toMap(JudgedScore::criterion, Function.identity())));
    }
}
