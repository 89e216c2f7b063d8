package global.giga.award;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import global.giga.document.Row;
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
                "departed", view.departed().stream().map(AwardModel::departed).toList());
    }
}
