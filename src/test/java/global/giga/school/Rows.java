package global.giga.school;

import global.giga.document.CsvWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Files for tests: sound schools far from each other, with single cells changed. */
public final class Rows {
    static final Country KAZAKHSTAN = new Regions().of("KZ");
    static final int YEAR = 2026;

    private final List<Map<String, String>> rows = new ArrayList<>();

    /** As many schools as a country has, on a grid of about 1 km, names repeating. */
    public static Rows country(int schools) {
        var rows = new Rows();
        for (int i = 0; i < schools; i++) {
            rows.with(
                    "school_name", "Secondary school No " + i % 90,
                    "latitude", String.format(Locale.ROOT, "%.5f", 42.3 + i % 100 * 0.0101),
                    "longitude", String.format(Locale.ROOT, "%.5f", 68.1 + i / 100 * 0.0101));
        }
        return rows;
    }

    /** @param cells column, value, column, value… */
    Rows with(String... cells) {
        var number = rows.size() + 1;
        var row = new LinkedHashMap<String, String>();
        row.put("school_id_giga", "");
        row.put("school_id_govt", "KZ-" + number);
        row.put("school_name", "School of village " + number);
        row.put("latitude", "42.%d3615".formatted(30 + number));
        row.put("longitude", "68.80871");
        row.put("education_level", "Primary and Secondary");
        row.put("admin1", "Turkestan");
        row.put("admin2", "Arys");
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        rows.add(row);
        return this;
    }

    public byte[] csv() {
        var header = rows.stream().flatMap(r -> r.keySet().stream()).distinct().toList();
        return CsvWriter.write(
                header,
                rows.stream()
                        .map(r ->
                                header.stream().map(c -> r.getOrDefault(c, "")).toList())
                        .toList());
    }

    List<Candidate> check(KnownSchool... known) {
        return SchoolFile.check(csv(), KAZAKHSTAN, List.of(known), YEAR);
    }

    /** The findings of the only row. */
    List<Finding> findings(KnownSchool... known) {
        return check(known).get(0).row().findings();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
