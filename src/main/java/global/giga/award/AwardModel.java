package global.giga.award;

import global.giga.award.plan.AwardPlan.Reason;
import global.giga.document.Row;
import global.giga.letter.LetterWords;
import global.giga.tender.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The data of the documents of an award, in the words that their templates expect. */
final class AwardModel {
    private AwardModel() {}

    static Map<String, Object> lot(AwardView.Lot lot, Map<String, Long> bids, LetterWords words) {
        return Row.of(
                "code", lot.code(),
                "title", lot.title(),
                "schools", lot.schools(),
                "winner", names(lot),
                "price", price(lot),
                "technologies", technologies(lot, words),
                "bids", bids.getOrDefault(lot.code(), 0L),
                "planned", lot.planned(),
                "departure", lot.departure(),
                "unawarded", reason(lot.unawarded(), words));
    }

    private static String names(AwardView.Lot lot) {
        return lot.winners().isEmpty()
                ? null
                : lot.winners().stream().map(AwardView.Part::supplier).collect(Collectors.joining(", "));
    }

    private static BigDecimal price(AwardView.Lot lot) {
        return lot.winners().isEmpty()
                ? null
                : lot.winners().stream().map(AwardView.Part::price).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String technologies(AwardView.Lot lot, LetterWords words) {
        return lot.winners().stream()
                .flatMap(part -> part.technologies().stream())
                .distinct()
                .map(one -> words.of("Technology." + one, List.of()))
                .collect(Collectors.joining(", "));
    }

    static String reason(Reason reason, LetterWords words) {
        return reason == null ? null : words.of("award.reason." + reason, List.of());
    }

    /** One lot of a letter: own points beside the winner's. */
    static Map<String, Object> debrief(Debrief.Lot lot, Terms terms, LetterWords words) {
        var winner = lot.won() ? null : lot.winner();
        var rows = new ArrayList<Map<String, Object>>();
        for (var criterion : terms.criteria()) {
            rows.add(Row.of(
                    "title", criterion.title().in(words.language()),
                    "weight", criterion.weight(),
                    "own", lot.own().points().get(criterion.id()),
                    "theirs", winner == null ? null : winner.points().get(criterion.id())));
        }
        return Row.of(
                "code", lot.code(),
                "title", lot.title(),
                "won", lot.won(),
                "schools", lot.schools(),
                "winner",
                        winner == null
                                ? null
                                : lot.winners().stream()
                                        .map(Debrief.Winner::name)
                                        .collect(Collectors.joining(", ")),
                "rank", lot.own().rank(),
                "bids", lot.bids(),
                "status", words.of("BidStatus." + lot.own().status(), List.of()),
                "criteria", rows,
                "sums",
                        List.of(
                                Row.of(
                                        "key",
                                        "technical",
                                        "weight",
                                        terms.technicalPoints(),
                                        "own",
                                        lot.own().technical(),
                                        "theirs",
                                        winner == null ? null : winner.technical()),
                                Row.of(
                                        "key",
                                        "price",
                                        "weight",
                                        terms.price().weight(),
                                        "own",
                                        lot.own().pricePoints(),
                                        "theirs",
                                        winner == null ? null : winner.pricePoints()),
                                Row.of(
                                        "key",
                                        "total",
                                        "weight",
                                        100,
                                        "own",
                                        lot.own().total(),
                                        "theirs",
                                        winner == null ? null : winner.total())),
                "departure", lot.departure(),
                "departed", lot.departed().stream().map(AwardModel::departed).toList(),
                "unawarded", reason(lot.unawarded(), words));
    }

    /** Schools that go to somebody else than planned. */
    static Map<String, Object> departed(Departed group) {
        return Row.of(
                "code", group.lot(),
                "title", group.title(),
                "schools", group.schools(),
                "planned", group.planned(),
                "awarded", group.awarded(),
                "reason", group.reason());
    }

    /** The committee's reasons on the judged criteria, in their order. */
    static List<Map<String, Object>> reasons(Debrief debrief, String language) {
        return debrief.tender().terms().judged().stream()
                .filter(criterion -> debrief.judged().containsKey(criterion.id()))
                .map(criterion -> Row.of(
                        "criterion", criterion.title().in(language),
                        "points", debrief.judged().get(criterion.id()).points(),
                        "reason", debrief.judged().get(criterion.id()).reason()))
                .toList();
    }
}
