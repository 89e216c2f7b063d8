package global.giga.tender;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import global.giga.document.CsvRow;
import global.giga.document.CsvTable;
import global.giga.document.PdfWriter;
import global.giga.document.TemplateFiles;
import global.giga.document.Templates;
import global.giga.tender.RfpInput.LotRow;
import global.giga.tender.RfpInput.SchoolRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The request for proposals of the 105 sample schools. */
final class RfpSample {
    static final TemplateFiles FILES = new TemplateFiles();
    static final RfpDocument DOCUMENT = new RfpDocument(new Templates(FILES), new PdfWriter(FILES));
    static final Instant PUBLISHED = Instant.parse("2026-05-04T05:00:00Z");
    static final Terms TERMS = new TenderTemplates(FILES).get("giga-accelerate").terms();
    static final List<LotRow> LOTS = lots();

    private RfpSample() {}

    static RfpInput input(Instant published) {
        return new RfpInput(
                "giga-accelerate",
                "KZ-2026-001",
                TERMS,
                published,
                Instant.parse("2026-06-01T13:00:00Z"),
                Instant.parse("2026-05-22T13:00:00Z"),
                0,
                LOTS);
    }

    static RfpInput with(List<LotRow> lots) {
        var input = input(PUBLISHED);
        return new RfpInput(
                input.template(),
                input.reference(),
                TERMS,
                PUBLISHED,
                input.closesAt(),
                input.questionsUntil(),
                0,
                lots);
    }

    static byte[] pdf(RfpInput input, String language) {
        var out = new ByteArrayOutputStream();
        DOCUMENT.write(input, language, out);
        return out.toByteArray();
    }

    private static List<LotRow> lots() {
        Map<String, CsvRow> schools =
                rows("schools.csv").stream().collect(toMap(r -> r.text("school_id_govt"), Function.identity()));
        return rows("lots.csv").stream()
                .collect(groupingBy(r -> r.text("lot"), LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .entrySet()
                .stream()
                .map(lot -> new LotRow(
                        lot.getKey(),
                        lot.getValue().get(0).text("title"),
                        lot.getValue().stream()
                                .map(r -> school(schools.get(r.text("school_id_govt"))))
                                .toList()))
                .toList();
    }

    private static SchoolRow school(CsvRow row) {
        return new SchoolRow(
                row.text("school_id_govt"),
                row.text("school_name"),
                row.text("admin1"),
                row.text("admin2"),
                new BigDecimal(row.text("latitude")),
                new BigDecimal(row.text("longitude")),
                Integer.parseInt(row.text("num_students")),
                row.text("electricity_type"),
                row.text("connectivity_type_govt"),
                number(row.text("download_speed_govt")),
                row.text("cellular_coverage_type"),
                number(row.text("fiber_node_distance")));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static List<CsvRow> rows(String file) {
        try (var in = RfpSample.class.getResourceAsStream("/sample/kz-105/" + file)) {
            return CsvTable.read(in.readAllBytes()).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
