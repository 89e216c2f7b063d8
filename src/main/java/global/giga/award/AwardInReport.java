package global.giga.award;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import global.giga.bid.Bid;
import global.giga.document.Row;
import global.giga.evaluation.LotScore;
import global.giga.evaluation.ReportPart;
import global.giga.evaluation.Scores;
import global.giga.letter.LetterWords;
import global.giga.tender.Tender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The award in the evaluation report: who gets what, and why otherwise than planned. */
@ApplicationScoped
public class AwardInReport implements ReportPart {
    @Inject
    Awards awards;

    @Inject
    Scores scores;

    @Inject
    PlanRuns runs;

    @Override
    public Map<String, Object> of(Tender tender, String language) {
        return awards.current(tender)
                .map(award -> Map.<String, Object>of("award", section(tender, award, LetterWords.in(language))))
                .orElse(Map.of());
    }

    private Map<String, Object> section(Tender tender, Award award, LetterWords words) {
        var view = AwardView.of(award, awards, 0);
        var bids = scores.computed(tender.id()).stream()
                .collect(groupingBy(s -> s.lot().code(), counting()));
        return Row.of(
                "reason", award.reason(),
                "proposedAt", award.proposedAt(),
                "approvedAt", award.approvedAt(),
                "standsUntil", award.standsUntil(),
                "price", view.price(),
                "broken",
                        view.broken().stream()
                                .map(rule -> words.of("award.rule." + rule, List.of()))
                                .toList(),
                "lots",
                        view.lots().stream()
                                .map(lot -> AwardModel.lot(lot, bids, words))
                                .toList(),
                "outranked", outranked(tender, award, view, words),
                "departed", view.departed().stream().map(AwardModel::departed).toList());
    }

    /* The lots that the plan, and not a departure from it, gives to somebody else than who ranks first there. */
    private List<Map<String, Object>> outranked(Tender tender, Award award, AwardView view, LetterWords words) {
        var departed = view.departed().stream().map(Departed::lot).toList();
        var first = scores.computed(tender.id()).stream()
                .filter(score -> score.rank() != null && score.rank() == 1)
                .collect(toMap(score -> score.lot().code(), LotScore::bid));
        var lots = view.lots().stream()
                .filter(lot -> lot.departure() == null && !departed.contains(lot.code()))
                .filter(lot -> passesBy(lot, first.get(lot.code())))
                .toList();
        if (lots.isEmpty()) {
            return List.of();
        }
        var grounds = new PlanGrounds(runs.get(tender.id(), award.plan()));
        return lots.stream()
                .map(lot -> {
                    var bid = first.get(lot.code());
                    return Row.of(
                            "code", lot.code(),
                            "title", lot.title(),
                            "supplier", bid.organization().name(),
                            "reason", grounds.of(lot.code(), bid.id()).in(words::of));
                })
                .toList();
    }

    private static boolean passesBy(AwardView.Lot lot, Bid first) {
        return first != null
                && !lot.winners().isEmpty()
                && lot.winners().stream().noneMatch(part -> part.bid() == first.id());
    }
}
