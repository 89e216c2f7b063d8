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

/**
 * The offers file: one row for each offer, columns as in {@link #COLUMNS}. Read whole or not at all. A row that holds
 * nothing but the school's id is a school without an offer. The column total (the supplier's own NRC + MRC × months) is
 * optional, and so is a column {@value #LOT}, which must then name the lot of the school.
 */
public final class OfferFile {
    /** In their order; the first says which school. */
    public static final List<String> COLUMNS = List.of(
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
    private static final String SCHOOL = "school_id_govt";
    private static final String LOT = "lot";
    private static final String UNLIMITED = "unlimited";

    private OfferFile() {}

    /**
     * Reads the offers by school, alternatives in the order of the file.
     *
     * @param lots code of the lot by government id of each school of the tender
     * @throws FileRefused with every problem by row and column
     * @throws NoOffersInFile when no row holds an offer
     * @throws global.giga.document.UnreadableFile when it is no such table
     */
    static Map<String, List<OfferValues>> read(byte[] file, Map<String, String> lots, boolean alternatives) {
        var problems = new ArrayList<Problem>();
        var offers = read(file, lots, alternatives, problems);
        if (!problems.isEmpty()) {
            throw new FileRefused(problems);
        }
        if (offers.isEmpty()) {
            throw new NoOffersInFile();
        }
        return offers;
    }

    /** As {@link #read(byte[], Map, boolean)}, but reports problems instead of refusing them, in the order of the file. */
    static Map<String, List<OfferValues>> read(
            byte[] file, Map<String, String> lots, boolean alternatives, List<Problem> problems) {
        var table = CsvTable.read(file, REQUIRED.toArray(String[]::new));
        problems.addAll(table.problems());
        Map<String, List<OfferValues>> offers = new LinkedHashMap<>();
        Map<String, Long> seen = new HashMap<>();
        for (var row : table.rows()) {
            if (!row.require(problems, SCHOOL)) {
                continue;
            }
            var school = row.text(SCHOOL);
            checkPlace(row, lots, problems);
            if (empty(row)) {
                continue;
            }
            var values = values(row, problems);
            var same = seen.putIfAbsent(school + '\n' + key(values, alternatives), row.line());
            if (same != null) {
                problems.add(Problem.of(row.line(), SCHOOL, "duplicate-row", same));
            }
            offers.computeIfAbsent(school, s -> new ArrayList<>()).add(values);
        }
        problems.sort(Comparator.comparingLong(Problem::line));
        return offers;
    }

    private static void checkPlace(CsvRow row, Map<String, String> lots, List<Problem> problems) {
        var lot = lots.get(row.text(SCHOOL));
        var named = row.text(LOT);
        if (lot == null) {
            problems.add(Problem.of(row.line(), SCHOOL, "unknown-school", row.text(SCHOOL)));
        } else if (named != null && !lots.containsValue(named)) {
            problems.add(Problem.of(row.line(), LOT, "unknown-lot", named));
        } else if (named != null && !lot.equals(named)) {
            problems.add(Problem.of(row.line(), LOT, "other-lot", named, lot));
        }
    }

    private static boolean empty(CsvRow row) {
        return COLUMNS.stream().skip(1).allMatch(column -> row.text(column) == null);
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

    /** All schools with what is filled in for them, as a file that can be read again: the form for the first import. */
    static byte[] write(List<DraftOffer> offers) {
        var rows = offers.stream()
                .filter(offer -> offer.ordinal() == 1 || !offer.values().empty())
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
