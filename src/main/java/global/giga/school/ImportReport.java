package global.giga.school;

import java.util.List;

/**
 * What an import does or would do. Doubtful rows are among the accepted ones.
 *
 * @param created accepted rows that are new schools; the other accepted rows update schools
 * @param stored whether the accepted rows are in the register now
 */
public record ImportReport(int accepted, int created, List<Row> refused, List<Row> doubtful, boolean stored) {
    /** @param line of the file; the findings of a refused row may be doubtful ones too */
    public record Row(long line, String govtId, String name, List<Finding> findings) {
        public Row {
            findings = List.copyOf(findings);
        }
    }

    public ImportReport {
        refused = List.copyOf(refused);
        doubtful = List.copyOf(doubtful);
    }

    public int updated() {
        return accepted - created;
    }

    ImportReport asStored() {
        return new ImportReport(accepted, created, refused, doubtful, true);
    }
}
