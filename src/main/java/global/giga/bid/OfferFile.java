package global.giga.bid;

import global.giga.document.CsvRow;
import global.giga.document.CsvTable;
import global.giga.document.CsvWriter;
import global.giga.document.Problem;
import global.giga.document.TableRow;
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
    static final String SCHOOL = "school_id_govt";
    private static final String LOT = "lot";
    static final String UNLIMITED = "unlimited";

    private OfferFile() {}

    /**
     * Reads the offers by school, alternatives in the order of the file.
     *
     * @param lots code of the lot by government id of each school of the tender
     * @param problems takes every problem, in the order of the file; rows that have one are not among the offers
     * @throws global.giga.document.UnreadableFile when it is no such table
     */
    static Map<String, List<OfferValues>> read(
            byte[] file, Map<String, String> lots, boolean alternatives, List<Problem> problems) {
        var table = CsvTable.read(file, REQUIRED.toArray(String[]::new));
        problems.addAll(table.problems());
        var offers = collect(table.rows(), lots, alternatives, problems);
        problems.sort(Comparator.comparingLong(Problem::line));
        return offers;
    }

    /** The offers of rows that have the columns, whatever the file they come from. */
    static Map<String, List<OfferValues>> collect(
            List<? extends TableRow> rows, Map<String, String> lots, boolean alternatives, List<Problem> problems) {
        Map<String, List<OfferValues>> offers = new LinkedHashMap<>();
        Map<String, TableRow> seen = new HashMap<>();
        for (var row : rows) {
            var found = new ArrayList<>(row.faults());
            var values = empty(row) && found.isEmpty() ? OfferValues.EMPTY : values(row, found);
            if (row.text(SCHOOL) == null) {
                addUnlessNoted(found, List.of(row.placed(Problem.of(row.line(), SCHOOL, "empty-cell"))));
            } else {
                checkPlace(row, lots, found);
                var key = row.text(SCHOOL) + '\n' + key(values, alternatives);
                var same = empty(row) ? null : seen.putIfAbsent(key, row);
                if (same != null) {
                    found.add(twice(row, same));
                }
            }
            if (found.isEmpty() && !empty(row)) {
                offers.computeIfAbsent(row.text(SCHOOL), s -> new ArrayList<>()).add(values);
            }
            problems.addAll(found);
        }
        return offers;
    }

    private static Problem twice(TableRow row, TableRow same) {
        var code = row instanceof CsvRow ? "duplicate-row" : "duplicate-offer";
        return row.placed(Problem.of(row.line(), SCHOOL, code, same.where(SCHOOL)));
    }

    private static void checkPlace(TableRow row, Map<String, String> lots, List<Problem> problems) {
        var lot = lots.get(row.text(SCHOOL));
        var named = row.text(LOT);
        if (lot == null) {
            problems.add(row.placed(Problem.of(row.line(), SCHOOL, "unknown-school", row.text(SCHOOL))));
        } else if (named != null && !lots.containsValue(named)) {
            problems.add(row.placed(Problem.of(row.line(), LOT, "unknown-lot", named)));
        } else if (named != null && !lot.equals(named)) {
            problems.add(row.placed(Problem.of(row.line(), LOT, "other-lot", named, lot)));
        }
    }

    private static boolean empty(TableRow row) {
        return COLUMNS.stream().skip(1).allMatch(column -> row.text(column) == null);
    }

    /** Two rows for one school are the same offer unless they differ in technology and the tender takes alternatives. */
    private static String key(OfferValues values, boolean alternatives) {
        return alternatives ? String.valueOf(values.technology()) : "";
    }

    private static OfferValues values(TableRow row, List<Problem> problems) {
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
        addUnlessNoted(
                problems, values.problems(row.line()).stream().map(row::placed).toList());
        return values;
    }

    /** A cell that could not be read is null and would be reported as empty as well. */
    private static void addUnlessNoted(List<Problem> problems, List<Problem> found) {
        var noted = problems.stream().map(Problem::column).toList();
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
