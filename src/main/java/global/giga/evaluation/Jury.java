package global.giga.evaluation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import global.giga.bid.Bids;
import global.giga.evaluation.committee.HandedIn;
import global.giga.evaluation.committee.Opinion;
import global.giga.evaluation.committee.OwnScore;
import global.giga.evaluation.committee.OwnScores;
import global.giga.evaluation.committee.Progress;
import global.giga.kernel.Duty;
import global.giga.party.Account;
import global.giga.tender.Tender;
import global.giga.tender.TenderDuties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The members of the committee who judge now: the chair and the evaluators whose duty lasts. Others' scores are kept. */
@ApplicationScoped
public class Jury {
    @Inject
    TenderDuties duties;

    @Inject
    OwnScores own;

    @Inject
    Bids bids;

    /** The judges, chair first; those with both duties once. */
    List<Account> judges(long tenderId) {
        var judges = new ArrayList<>(duties.holders(tenderId, Duty.CHAIR));
        duties.holders(tenderId, Duty.EVALUATOR).stream()
                .filter(account -> !judges.contains(account))
                .forEach(judges::add);
        return judges;
    }

    /** The judges who confirm what the chair records: all who are not chair. */
    List<Account> voters(long tenderId) {
        var chairs = duties.holders(tenderId, Duty.CHAIR);
        return judges(tenderId).stream()
                .filter(judge -> !chairs.contains(judge))
                .toList();
    }

    /** How far each judge has come, the chair first. */
    List<Progress> progress(Tender tender) {
        var counts = own.counts(tender.id());
        var closed = own.handedIn(tender.id()).stream()
                .collect(toMap(h -> h.account().id(), HandedIn::at));
        var chairs = duties.holders(tender.id(), Duty.CHAIR);
        var readable = bids.opened(tender.id()).stream()
                .filter(bid -> bid.unreadable() == null)
                .count();
        var of = readable * tender.terms().judged().size();
        return judges(tender.id()).stream()
                .map(judge -> new Progress(
                        judge.id(),
                        judge.name(),
                        chairs.contains(judge),
                        counts.getOrDefault(judge.id(), 0L),
                        of,
                        closed.get(judge.id())))
                .toList();
    }

    /** What those gave who judge now, by bid and criterion; chair first, then in the order of appointment. */
    Map<Long, Map<String, List<Opinion>>> opinions(long tenderId) {
        var judges = judges(tenderId).stream().map(Account::id).toList();
        return own.all(tenderId).stream()
                .filter(score ->
                        score.complete() && judges.contains(score.account().id()))
                .sorted((a, b) -> Integer.compare(
                        judges.indexOf(a.account().id()),
                        judges.indexOf(b.account().id())))
                .collect(groupingBy(
                        score -> score.bid().id(),
                        groupingBy(
                                OwnScore::criterion,
                                java.util.stream.Collectors.mapping(
                                        Jury::opinion, java.util.stream.Collectors.toList()))));
    }

    private static Opinion opinion(OwnScore score) {
        return new Opinion(
                score.account().id(), score.account().name(), score.points(), score.reason(), score.citation());
    }
}
