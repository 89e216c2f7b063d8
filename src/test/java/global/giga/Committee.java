package global.giga;

import global.giga.bid.interest.Declaring;
import global.giga.evaluation.Agreeing;
import global.giga.evaluation.Evaluating;
import global.giga.evaluation.Judgement;
import global.giga.evaluation.Judging;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.party.Account;
import global.giga.tender.Criterion;
import global.giga.tender.TenderDuties;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** The committee of a tender, doing by the services what its people do on the pages. */
public final class Committee {
    private Committee() {}

    /** Everybody with a duty has no interest in any supplier; those who declared already are left alone. */
    public static void declare(Portal portal, long tender) {
        var status = portal.get(Tenders.class)
                .get(tender)
                .statusAt(portal.get(Clock.class).instant());
        if (status.reached(TenderStatus.CLOSED) && !status.reached(TenderStatus.AWARDED)) {
            portal.get(TenderDuties.class).holders(tender, duty -> true).stream()
                    .map(Account::caller)
                    .forEach(caller -> portal.get(Declaring.class).declareNone(caller, tender));
        }
    }

    /** Every judge imports the same sheet and hands it in; the chair takes it over and the evaluators confirm. */
    public static void judge(Portal portal, long tender, byte[] sheet) {
        var judging = portal.get(Judging.class);
        judges(portal, tender).forEach(judge -> {
            judging.importScores(judge, tender, sheet);
            judging.handIn(judge, tender);
        });
        agree(portal, tender);
    }

    /** Every judge gives every bid so many points on every judged criterion, and so on as with a sheet. */
    public static void judge(Portal portal, long tender, BigDecimal points) {
        judge(portal, tender, criterion -> points);
    }

    /** Every judge gives every bid the points for the criterion, and so on as with a sheet. */
    public static void judge(Portal portal, long tender, Function<Criterion, BigDecimal> points) {
        judges(portal, tender).forEach(judge -> {
            score(portal, judge, tender, points);
            portal.get(Judging.class).handIn(judge, tender);
        });
        agree(portal, tender);
    }

    /** One judge scores every bid, and does not hand in. */
    public static void score(Portal portal, Caller judge, long tender, Function<Criterion, BigDecimal> points) {
        var judging = portal.get(Judging.class);
        for (var row : judging.sheet(judge, tender).rows()) {
            var scores = row.cells().stream()
                    .map(cell -> new Judgement(
                            cell.criterion().id(), points.apply(cell.criterion()), "sound", cell.version()))
                    .toList();
            judging.judge(judge, tender, row.bid(), scores);
        }
    }

    /** The chair takes over what nobody disputes, and every evaluator confirms. */
    public static void agree(Portal portal, long tender) {
        var agreeing = portal.get(Agreeing.class);
        var chair = portal.get(TenderDuties.class).holders(tender, Duty.CHAIR).get(0);
        agreeing.takeOver(chair.caller(), tender);
        var duties = portal.get(TenderDuties.class);
        var chairs = duties.holders(tender, Duty.CHAIR);
        duties.holders(tender, Duty.EVALUATOR).stream()
                .filter(evaluator -> !chairs.contains(evaluator))
                .forEach(evaluator -> confirm(portal, evaluator.caller(), tender));
    }

    /** An evaluator confirms the consensus as it is. */
    public static void confirm(Portal portal, Caller judge, long tender) {
        var agreeing = portal.get(Agreeing.class);
        var seen = agreeing.consensus(judge, tender).sha256().hex();
        agreeing.vote(judge, tender, seen, null);
    }

    /** As {@link #judge(Portal, long, byte[])}, then the chair freezes. */
    public static void judgeAndFreeze(Portal portal, long tender, byte[] sheet) {
        judge(portal, tender, sheet);
        freeze(portal, tender);
    }

    /** As {@link #judge(Portal, long, BigDecimal)}, then the chair freezes. */
    public static void judgeAndFreeze(Portal portal, long tender, BigDecimal points) {
        judge(portal, tender, points);
        freeze(portal, tender);
    }

    public static void freeze(Portal portal, long tender) {
        var chair = portal.get(TenderDuties.class).holders(tender, Duty.CHAIR).get(0);
        portal.get(Evaluating.class).freeze(chair.caller(), tender);
    }

    private static List<Caller> judges(Portal portal, long tender) {
        return portal.get(TenderDuties.class).holders(tender, Duty::judges).stream()
                .map(Account::caller)
                .toList();
    }
}
