package global.giga.bid;

import global.giga.document.CsvRow;
import global.giga.document.CsvTable;
import global.giga.document.CsvWriter;
import global.giga.document.FileRefused;
import global.giga.document.Problem;
import global.giga.kernel.Technology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The offers file: one row for each offer, columns as in {@link #COLUMNS}. Read whole or not at all. The column total
 * (the supplier's own NRC + MRC × months) is optional.
 */
final class OfferFile {
    static final List<String> COLUMNS = List.of(
            "school_id_govt",
            "technology",
            "download_mbps",
            "upload_mbps",
            "latency_ms",
            "availability_percent",
            "data_cap",
            "nrc",
            "mrc",
            "delivery_weeks",
            "hub_radius_m",
            "includes_power",
            "backup_technology",
            "remarks",
            "total");
    private static final List<String> REQUIRED = COLUMNS.subList(0, 10);
    private static final String UNLIMITED = "unlimited";

    private OfferFile() {}

    /**
     * Reads the offers by school, alternatives in the order of the file.
     *
     * @param schools government ids of the tender's schools
     * @throws FileRefused with every problem by row and column
     * @throws global.giga.document.UnreadableFile when it is no such table
     */
    static Map<String, List<OfferValues>> read(byte[] file, Set<String> schools, boolean alternatives) {
        var table = CsvTable.read(file, REQUIRED.toArray(String[]::new));
        var problems = new ArrayList<>(table.problems());
        Map<String, List<OfferValues>> offers = new LinkedHashMap<>();
        Map<String, Long> seen = new HashMap<>();
        for (var row : table.rows()) {
            if (!row.require(problems, "school_id_govt")) {
                continue;
            }
            var school = row.text("school_id_govt");
            var values = values(row, problems);
            if (!schools.contains(school)) {
                problems.add(Problem.of(row.line(), "school_id_govt", "unknown-school", school));
            }
            var same = seen.putIfAbsent(school + '\n' + key(values, alternatives), row.line());
            if (same != null) {
                problems.add(Problem.of(row.line(), "school_id_govt", "duplicate-row", same));
            }
            offers.computeIfAbsent(school, s -> new ArrayList<>()).add(values);
        }
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingLong(Problem::line));
            throw new FileRefused(problems);
        }
        return offers;
    }

    /** Two rows for one school are the same offer unless they differ in technology and the tender takes alternatives. */
    private static String key(OfferValues values, boolean alternatives) {
        return alternatives ? String.valueOf(values.technology()) : "";
    }

    private static OfferValues values(CsvRow row, List<Problem> problems) {
        var before = problems.size();
        var cap = row.text("data_cap");
        var unlimited = cap != null && cap.equalsIgnoreCase(UNLIMITED);
        var values = new OfferValues(
                row.value("technology", Technology::of, problems),
                row.decimal("download_mbps", problems),
                row.decimal("upload_mbps", problems),
                row.whole("latency_ms", problems),
                row.decimal("availability_percent", problems),
                unlimited,
                unlimited ? null : row.whole("data_cap", problems),
                row.decimal("nrc", problems),
                row.decimal("mrc", problems),
                row.whole("delivery_weeks", problems),
                row.whole("hub_radius_m", problems),
                row.yesNo("includes_power", problems),
                row.value("backup_technology", Technology::of, problems),
                row.text("remarks"),
                row.decimal("total", problems));
        addUnlessNoted(problems, before, values.problems(row.line()));
        return values;
    }

    /** A cell that could not be read is null and would be reported as empty as well. */
    private static void addUnlessNoted(List<Problem> problems, int before, List<Problem> found) {
        var noted = problems.subList(before, problems.size()).stream()
                .map(Problem::column)
                .toList();
        problems.addAll(found.stream().filter(p -> !noted.contains(p.column())).toList());
    }

    /** The offers that are not empty, as a file that can be read again. */
    static byte[] write(List<Offer> offers) {
        var rows = offers.stream()
                .filter(offer -> !offer.values().empty())
                .map(offer -> cells(offer.item().school().govtId(), offer.values()))
                .toList();
        return CsvWriter.write(COLUMNS, rows);
    }

    private static List<Object> cells(String school, OfferValues values) {
        return CsvWriter.row(
                school,
                code(values.technology()),
                values.download(),
                values.upload(),
                values.latency(),
                values.availability(),
                Boolean.TRUE.equals(values.unlimited()) ? UNLIMITED : values.dataCap(),
                values.nrc(),
                values.mrc(),
                values.deliveryWeeks(),
                values.hubRadius(),
                yesNo(values.powerIncluded()),
                code(values.backup()),
                values.remarks(),
                values.statedTotal());
    }

    private static String code(Technology technology) {
        return technology == null ? null : technology.code();
    }

    private static String yesNo(Boolean value) {
        if (value == null) {
            return null;
        }
        return value ? "yes" : "no";
    }
}
