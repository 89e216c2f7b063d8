package global.giga.evaluation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import global.giga.bid.Bid;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The members of the committee who judge: the chair and the evaluators whose duty lasts until the freeze. Others' scores are kept. */
@ApplicationScoped
public class Jury {
    @Inject
    TenderDuties duties;

    @Inject
    OwnScores own;

    @Inject
    Bids bids;

    /**
     * Those who judge.
     *
     * @param chairs who lead
     * @param voters the evaluators who do not, and confirm what the chair records
     */
    record Panel(List<Account> chairs, List<Account> voters) {
        /** All of them, chairs first. */
        List<Account> judges() {
            return Stream.concat(chairs.stream(), voters.stream()).toList();
        }
    }

    /** Who judges in the tender now, and once the scores are frozen who did then (R2.4): one statement. */
    Panel panel(Tender tender) {
        var team = tender.frozenAt() == null ? duties.team(tender.id()) : duties.team(tender.id(), tender.frozenAt());
        var chairs = team.keySet().stream()
                .filter(a -> team.get(a).contains(Duty.CHAIR))
                .toList();
        var voters = team.keySet().stream()
                .filter(a -> team.get(a).contains(Duty.EVALUATOR) && !chairs.contains(a))
                .toList();
        return new Panel(chairs, voters);
    }

    /** How far each judge has come, the chair first. */
    List<Progress> progress(Tender tender) {
        return progress(tender, panel(tender), bids.opened(tender.id()));
    }

    List<Progress> progress(Tender tender, Panel panel, List<Bid> opened) {
        var counts = own.counts(tender.id());
        var closed = own.handedIn(tender.id()).stream()
                .collect(toMap(h -> h.account().id(), HandedIn::at));
        var readable = opened.stream().filter(bid -> bid.unreadable() == null).count();
        var of = readable * tender.terms().judged().size();
        return panel.judges().stream()
                .map(judge -> new Progress(
                        judge.id(),
                        judge.name(),
                        panel.chairs().contains(judge),
                        counts.getOrDefault(judge.id(), 0L),
                        of,
                        closed.get(judge.id())))
                .toList();
    }

    /** What those of the panel gave, by bid and criterion; chair first, then in the order of appointment. */
    Map<Long, Map<String, List<Opinion>>> opinions(long tenderId, Panel panel) {
        var judges = panel.judges().stream().map(Account::id).toList();
        return own.all(tenderId).stream()
                .filter(score ->
                        score.complete() && judges.contains(score.account().id()))
                .sorted(Comparator.comparing(
                        score -> judges.indexOf(score.account().id())))
                .collect(groupingBy(
                        score -> score.bid().id(), groupingBy(OwnScore::criterion, mapping(Jury::opinion, toList()))));
    }

    private static Opinion opinion(OwnScore score) {
        return new Opinion(
                score.account().id(), score.account().name(), score.points(), score.reason(), score.citation());
    }
}
