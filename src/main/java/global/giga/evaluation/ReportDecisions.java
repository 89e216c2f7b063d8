package global.giga.evaluation;

import global.giga.document.Row;
import java.util.List;
import java.util.Map;

/** In the evaluation report: what was decided about whole bids and about prices. */
final class ReportDecisions {
    private ReportDecisions() {}

    static Map<String, Object> data(List<EligibilityChange> changes, List<PriceQuestion> questions) {
        return Row.of(
                "changes", changes.stream().map(ReportDecisions::change).toList(),
                "prices", questions.stream().map(ReportDecisions::price).toList());
    }

    private static Map<String, Object> change(EligibilityChange change) {
        return Row.of(
                "number", change.number(),
                "at", change.decidedAt(),
                "supplier", change.bid().organization().name(),
                "kind", change.kind(),
                "ground", change.ground(),
                "reason", change.reason(),
                "lots",
                        change.difference().lots().stream()
                                .map(lot -> Row.of(
                                        "code",
                                        lot.code(),
                                        "was",
                                        lot.was() == null ? null : lot.was().supplier(),
                                        "is",
                                        lot.is() == null ? null : lot.is().supplier(),
                                        "moves",
                                        lot.moves().stream()
                                                .map(ReportDecisions::move)
                                                .toList()))
                                .toList());
    }

    private static Map<String, Object> move(ResultDifference.Move move) {
        var was = move.was();
        return Row.of(
                "supplier", move.is().supplier(),
                "status", move.is().status(),
                "rankWas", was == null ? null : was.rank(),
                "rankIs", move.is().rank(),
                "totalWas", was == null ? null : was.total(),
                "totalIs", move.is().total());
    }

    private static Map<String, Object> price(PriceQuestion question) {
        return Row.of(
                "lot", question.lot().code(),
                "supplier", question.bid().organization().name(),
                "asked", question.asked(),
                "answer", question.answer(),
                "verdict", question.verdict(),
                "reason", question.reason());
    }
}
