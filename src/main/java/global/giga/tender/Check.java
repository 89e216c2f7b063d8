package global.giga.tender;

import static global.giga.tender.Finding.Kind;

import global.giga.kernel.Measure;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The check before publication (R1.2): everything about a draft that nobody should find out afterwards.
 *
 * @param start of the tender period
 * @param closesAt its end
 * @param questionDays days before it at which questions end
 * @param suppliers how many are registered, by country; "" for those that named none
 */
record Check(
        Terms terms,
        Template template,
        Instant start,
        Instant closesAt,
        int questionDays,
        LotFacts lots,
        Map<String, Long> suppliers) {
    static final int FAIR_DAYS = 15;
    static final int USUAL_DAYS = 28;
    private static final int FEW = 2;
    private static final BigDecimal DECIDES = BigDecimal.valueOf(60);
    private static final BigDecimal HARDLY = BigDecimal.valueOf(20);
    private static final Map<Measure, Requirement.Rule> LIMITS = Map.of(
            Measure.LATENCY, Requirement.Rule.MAX_LATENCY,
            Measure.AVAILABILITY, Requirement.Rule.MIN_AVAILABILITY,
            Measure.DELIVERY, Requirement.Rule.MAX_DELIVERY);

    /** What is in the way of publication first, then what needs a reason; in the order of the steps. */
    List<Finding> findings() {
        var found = new ArrayList<Finding>();
        schools(found);
        competition(found);
        weights(found);
        calendar(found);
        brands(found);
        return Stream.concat(
                        found.stream().filter(Finding::blocking), found.stream().filter(finding -> !finding.blocking()))
                .toList();
    }

    private void schools(List<Finding> found) {
        if (lots.lots().isEmpty()) {
            found.add(Finding.of(Kind.NO_LOTS, Section.LOTS));
        }
        lots.lots().stream()
                .filter(lot -> lot.schools() == 0)
                .forEach(lot -> found.add(Finding.of(Kind.LOT_WITHOUT_SCHOOLS, Section.LOTS, lot.code())));
        if (lots.repeated() > 0) {
            found.add(Finding.of(Kind.SCHOOL_IN_TWO_LOTS, Section.LOTS, lots.repeated()));
        }
        if (lots.unplaced() > 0) {
            found.add(Finding.of(Kind.NO_COORDINATES, Section.LOTS, lots.unplaced()));
        }
    }

    private void competition(List<Finding> found) {
        for (var requirement : terms.requirements()) {
            var meeting =
                    template.market().meeting(requirement, lots.mostPupils()).size();
            if (meeting < FEW) {
                found.add(Finding.of(
                        Kind.FEW_TECHNOLOGIES, Section.REQUIREMENTS, requirement.text(), meeting, lots.mostPupils()));
            }
        }
        var near = near();
        if (near < FEW) {
            var all = suppliers.values().stream().mapToLong(Long::longValue).sum();
            found.add(Finding.of(Kind.FEW_SUPPLIERS, Section.REQUIREMENTS, near, all - near));
        }
    }

    /* Who is registered elsewhere may bid too, but whether it can serve here nothing tells. */
    private long near() {
        return suppliers.getOrDefault(terms.country(), 0L) + suppliers.getOrDefault("", 0L);
    }

    private void weights(List<Finding> found) {
        if (!terms.weighed()) {
            found.add(Finding.of(Kind.WEIGHTS_NOT_HUNDRED, Section.CRITERIA, terms.weights()));
        }
        terms.criteria().stream()
                .filter(this::unlimited)
                .forEach(c -> found.add(Finding.of(Kind.MEASURE_WITHOUT_LIMIT, Section.CRITERIA, c.title())));
        var price = terms.price().weight();
        if (price.compareTo(DECIDES) > 0) {
            found.add(Finding.of(Kind.PRICE_DECIDES, Section.CRITERIA, price, DECIDES));
        }
        if (price.compareTo(HARDLY) < 0) {
            found.add(Finding.of(Kind.PRICE_HARDLY_COUNTS, Section.CRITERIA, price, HARDLY));
        }
    }

    private boolean unlimited(Criterion criterion) {
        var rule = criterion.judged() ? null : LIMITS.get(criterion.measure());
        return rule != null && terms.requirements().stream().noneMatch(r -> r.rule() == rule);
    }

    private void calendar(List<Finding> found) {
        if (!start.isBefore(closesAt)) {
            found.add(Finding.of(Kind.DEADLINE_PAST, Section.CALENDAR, closesAt));
            return;
        }
        var period = Duration.between(start, closesAt);
        if (period.compareTo(Duration.ofDays(questionDays)) <= 0) {
            found.add(Finding.of(Kind.NO_TIME_FOR_QUESTIONS, Section.CALENDAR, questionDays));
        }
        if (period.compareTo(Duration.ofDays(FAIR_DAYS)) < 0) {
            found.add(Finding.of(Kind.PERIOD_VERY_SHORT, Section.CALENDAR, period.toDays(), FAIR_DAYS));
        } else if (period.compareTo(Duration.ofDays(USUAL_DAYS)) < 0) {
            found.add(Finding.of(Kind.PERIOD_SHORT, Section.CALENDAR, period.toDays(), USUAL_DAYS));
        }
        var day = closesAt.atZone(terms.zone()).toLocalDate();
        if (!template.workdays().works(day)) {
            var why =
                    template.workdays().holiday(day).<Object>map(Holiday::name).orElse(day.getDayOfWeek());
            found.add(Finding.of(Kind.DEADLINE_ON_DAY_OFF, Section.CALENDAR, day, why));
        }
    }

    private void brands(List<Finding> found) {
        for (var brand : template.market().brands()) {
            var name = Pattern.compile(
                    "(?<![\\p{L}\\p{N}])" + Pattern.quote(brand) + "(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            texts().forEach((section, texts) -> {
                if (texts.stream().anyMatch(text -> name.matcher(text).find())) {
                    found.add(Finding.of(Kind.BRAND_NAME, section, brand));
                }
            });
        }
    }

    private Map<Section, List<String>> texts() {
        var title = Stream.of(terms.title(), terms.summary());
        var requirements = terms.requirements().stream().map(Requirement::text);
        var criteria = terms.criteria().stream().flatMap(c -> Stream.of(c.title(), c.guide()));
        return new TreeMap<>(Map.of(
                Section.TITLE, title.flatMap(t -> t.texts().values().stream()).toList(),
                Section.REQUIREMENTS,
                        requirements.flatMap(t -> t.texts().values().stream()).toList(),
                Section.CRITERIA,
                        criteria.flatMap(t -> t.texts().values().stream()).toList()));
    }
}
