package global.giga.tender;

import global.giga.tender.RfpInput.LotRow;
import global.giga.tender.RfpInput.SchoolRow;
import global.giga.tender.amendment.Change;
import global.giga.tender.amendment.Revision;
import global.giga.tender.amendment.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What {@code rfp.xhtml} shows, in one language.
 *
 * @param terms the terms as they are; their texts stand in title, summary, requirements and criteria
 * @param technical points of all criteria without the price
 * @param passPoints technical points that a bid must reach in a lot
 */
record RfpModel(
        String reference,
        boolean draft,
        Instant published,
        Instant closesAt,
        Instant questionsUntil,
        int revision,
        String title,
        String summary,
        Terms terms,
        BigDecimal technical,
        BigDecimal passPoints,
        List<RequirementLine> requirements,
        List<CriterionLine> criteria,
        List<PupilLine> examples,
        List<LotLine> lots,
        int schools,
        int pupils,
        SchoolMap map,
        List<RevisionLine> revisions) {
    private static final int MAP_WIDTH_MM = 170;
    private static final int OVERVIEW_HEIGHT_MM = 92;
    private static final int LOT_HEIGHT_MM = 105;
    private static final int[] EXAMPLES = {120, 400, 420, 600, 728, 1200};

    /** An amendment; texts in other languages than the document's are left out. */
    record RevisionLine(int number, Instant at, String summary, Instant closesAt, List<ChangeLine> changes) {
        static RevisionLine of(Revision revision, String language) {
            return new RevisionLine(
                    revision.number(),
                    revision.at(),
                    revision.summary().in(language),
                    revision.closesAt(),
                    revision.changes().stream()
                            .filter(change -> change.language() == null
                                    || change.language().equals(language))
                            .map(change -> ChangeLine.of(change, language))
                            .toList());
        }
    }

    record ChangeLine(
            String field, String subject, String kind, String before, String after, List<Words.Piece> pieces) {
        static ChangeLine of(Change change, String language) {
            return new ChangeLine(
                    change.name(),
                    change.subject() == null ? null : change.subject().in(language),
                    change.kind().name(),
                    change.before(),
                    change.after(),
                    change.text() ? change.pieces() : List.of());
        }
    }

    record RequirementLine(
            String text, Requirement.Rule rule, BigDecimal limit, Integer freePupils, Integer pupilsPerMbps) {}

    record CriterionLine(String title, String guide, BigDecimal weight, String measure, BigDecimal best) {}

    record PupilLine(int pupils, BigDecimal download) {}

    record LotLine(
            String code,
            String title,
            int pupils,
            List<String> regions,
            BigDecimal fewestMbps,
            BigDecimal mostMbps,
            long unconnected,
            long unpowered,
            SchoolMap map,
            List<SchoolLine> schools) {}

    record SchoolLine(int number, SchoolRow row, BigDecimal required) {}

    static RfpModel of(RfpInput input, String language) {
        var terms = input.terms();
        var outlines = Outlines.of(terms.country());
        var all = input.lots().stream().flatMap(l -> l.schools().stream()).toList();
        return new RfpModel(
                input.reference(),
                input.published() == null,
                input.published(),
                input.closesAt(),
                input.questionsUntil(),
                input.revision(),
                terms.title().in(language),
                terms.summary().in(language),
                terms,
                terms.technicalPoints(),
                terms.technicalPoints().multiply(terms.passMark().factor()).stripTrailingZeros(),
                requirements(terms, language),
                criteria(terms, language),
                examples(terms),
                input.lots().stream()
                        .map(l -> lot(l, terms, outlines, language))
                        .toList(),
                all.size(),
                all.stream().mapToInt(SchoolRow::pupils).sum(),
                SchoolMap.country(all, outlines, MAP_WIDTH_MM, OVERVIEW_HEIGHT_MM, language),
                input.revisions().stream()
                        .map(revision -> RevisionLine.of(revision, language))
                        .toList());
    }

    private static List<RequirementLine> requirements(Terms terms, String language) {
        return terms.requirements().stream()
                .map(r -> new RequirementLine(
                        r.text().in(language), r.rule(), r.limit(), r.freePupils(), r.pupilsPerMbps()))
                .toList();
    }

    private static List<CriterionLine> criteria(Terms terms, String language) {
        return terms.criteria().stream()
                .map(c -> new CriterionLine(
                        c.title().in(language),
                        c.guide().in(language),
                        c.weight(),
                        c.judged() ? null : c.measure().name(),
                        c.best()))
                .toList();
    }

    private static List<PupilLine> examples(Terms terms) {
        return IntStream.of(EXAMPLES)
                .filter(p -> required(terms, p) != null)
                .mapToObj(p -> new PupilLine(p, required(terms, p)))
                .toList();
    }

    private static LotLine lot(LotRow lot, Terms terms, Outlines outlines, String language) {
        var schools = IntStream.range(0, lot.schools().size())
                .mapToObj(i -> line(i + 1, lot.schools().get(i), terms))
                .toList();
        var required = schools.stream()
                .map(SchoolLine::required)
                .filter(Objects::nonNull)
                .toList();
        return new LotLine(
                lot.code(),
                lot.title(),
                lot.schools().stream().mapToInt(SchoolRow::pupils).sum(),
                lot.schools().stream()
                        .map(SchoolRow::region)
                        .distinct()
                        .sorted()
                        .toList(),
                required.stream().min(Comparator.naturalOrder()).orElse(null),
                required.stream().max(Comparator.naturalOrder()).orElse(null),
                lot.schools().stream().filter(s -> s.connection() == null).count(),
                lot.schools().stream().filter(s -> s.power() == null).count(),
                SchoolMap.lot(lot.schools(), outlines, MAP_WIDTH_MM, LOT_HEIGHT_MM, language),
                schools);
    }

    private static SchoolLine line(int number, SchoolRow school, Terms terms) {
        return new SchoolLine(number, school, required(terms, school.pupils()));
    }

    /** The download that the terms require for so many pupils, null where they require none. */
    private static BigDecimal required(Terms terms, int pupils) {
        return terms.requirements().stream()
                .filter(r -> r.rule() == Requirement.Rule.MIN_DOWNLOAD)
                .map(r -> r.requiredDownload(pupils).value())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
