package global.giga.tender;

import global.giga.document.CsvTable;
import global.giga.document.FileRefused;
import global.giga.document.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which schools go into which lot, as staff uploads it: columns lot, title, school_id_govt, one row a school.
 *
 * @param lots in the order of the file
 */
public record LotPlan(List<PlannedLot> lots) {
    /** The most characters of a lot's code. */
    static final int CODE = 20;

    /** The most characters of a lot's title. */
    static final int TITLE = 200;

    /** @param schools government ids in the order of the file */
    public record PlannedLot(String code, String title, List<String> schools) {}

    public LotPlan {
        lots = List.copyOf(lots);
    }

    /**
     * Reads the lots file whole or not at all.
     *
     * @throws global.giga.document.UnreadableFile when it is no such table
     * @throws FileRefused with every row that is wrong
     */
    public static LotPlan read(byte[] file) {
        var table = CsvTable.read(file, "lot", "title", "school_id_govt");
        var problems = new ArrayList<>(table.problems());
        Map<String, PlannedLot> lots = new LinkedHashMap<>();
        var seen = new HashSet<String>();
        for (var row : table.rows()) {
            if (!row.require(problems, "lot", "title", "school_id_govt")) {
                continue;
            }
            var code = row.text("lot");
            var school = row.text("school_id_govt");
            if (code.length() > CODE) {
                problems.add(Problem.of(row.line(), "lot", "too-long", CODE));
            }
            if (row.text("title").length() > TITLE) {
                problems.add(Problem.of(row.line(), "title", "too-long", TITLE));
            }
            if (!seen.add(school)) {
                problems.add(Problem.of(row.line(), "school_id_govt", "school-in-two-lots", school));
            }
            lots.computeIfAbsent(code, c -> new PlannedLot(c, row.text("title"), new ArrayList<>()))
                    .schools()
                    .add(school);
        }
        if (!problems.isEmpty()) {
            throw new FileRefused(problems);
        }
        return new LotPlan(List.copyOf(lots.values()));
    }
}
