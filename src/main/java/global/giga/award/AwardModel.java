package global.giga.award;

import global.giga.award.plan.AwardPlan.Reason;
import global.giga.document.Row;
import global.giga.letter.LetterWords;
import global.giga.tender.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The data of the documents of an award, in the words that their templates expect. */
final class AwardModel {
    /** Winners beside each other in a letter. */
    private static final int WIDE = 3;

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

    /** One lot of a letter: own points beside those of each winner, so many winners in a table as fit on paper. */
    static Map<String, Object> debrief(Debrief.Lot lot, Terms terms, LetterWords words) {
        var others = lot.others();
        var tables = new ArrayList<Map<String, Object>>();
        for (int i = 0; i == 0 || i < others.size(); i += WIDE) {
            tables.add(table(lot, others.subList(i, Math.min(i + WIDE, others.size())), terms, words));
        }
        return Row.of(
                "code", lot.code(),
                "title", lot.title(),
                "won", lot.won(),
                "schools", lot.schools(),
                "winner",
                        others.isEmpty()
                                ? null
                                : others.stream().map(Debrief.Winner::name).collect(Collectors.joining(", ")),
                "rank", lot.own().rank(),
                "bids", lot.bids(),
                "status", words.of("BidStatus." + lot.own().status(), List.of()),
                "tables", tables,
                "departure", lot.departure(),
                "departed", lot.departed().stream().map(AwardModel::departed).toList(),
                "outranked", lot.outranked() == null ? null : lot.outranked().in(words::of),
                "unawarded", reason(lot.unawarded(), words));
    }

    private static Map<String, Object> table(
            Debrief.Lot lot, List<Debrief.Winner> winners, Terms terms, LetterWords words) {
        var own = lot.own();
        var criteria = terms.criteria().stream()
                .map(c -> row(
                        "title",
                        c.title().in(words.language()),
                        c.weight(),
                        own.points().get(c.id()),
                        winners,
                        w -> w.points().get(c.id())))
                .toList();
        var price = terms.price().weight();
        return Row.of(
                "winners", winners.stream().map(Debrief.Winner::name).toList(),
                "criteria", criteria,
                "sums",
                        List.of(
                                row(
                                        "key",
                                        "technical",
                                        terms.technicalPoints(),
                                        own.technical(),
                                        winners,
                                        w -> w.technical()),
                                row("key", "price", price, own.pricePoints(), winners, w -> w.pricePoints()),
                                row("key", "total", 100, own.total(), winners, w -> w.total())));
    }

    private static Map<String, Object> row(
            String named,
            String name,
            Object weight,
            BigDecimal own,
            List<Debrief.Winner> winners,
            Function<Debrief.Winner, BigDecimal> theirs) {
        var figures = new ArrayList<BigDecimal>(); // with null where a formula only ranks
        winners.forEach(winner -> figures.add(theirs.apply(winner)));
        return Row.of(named, name, "weight", weight, "own", own, "theirs", figures);
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
