package global.giga.document;

import global.giga.document.UnreadableFile.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A table that somebody uploaded as CSV. Tolerant of how spreadsheets write it (comma, semicolon or tab, UTF-8 or
 * UTF-16 with a byte order mark, blank lines, empty cells after the last column), strict about damage: a row with a
 * wrong number of cells, a formula or control characters is not among the rows but among the problems.
 *
 * @param header names of the columns in lower case without blanks around
 * @param rows the sound rows in the order of the file
 * @param problems why other rows are missing
 */
public record CsvTable(List<String> header, List<CsvRow> rows, List<Problem> problems) {
    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a table within the default limits.
     *
     * @param required columns that must be there
     * @throws UnreadableFile when the file as a whole is no such table
     */
    public static CsvTable read(byte[] file, String... required) {
        return read(file, CsvLimits.DEFAULT, List.of(required));
    }

    /** @throws UnreadableFile when the file as a whole is no such table */
    public static CsvTable read(byte[] file, CsvLimits limits, List<String> required) {
        if (file.length > limits.bytes()) {
            throw new UnreadableFile(Reason.TOO_LARGE, limits.bytes());
        }
        return new CsvReading(limits, required).read(CsvText.decode(file));
    }

    /** As for bytes; stops reading one byte beyond the limit. */
    public static CsvTable read(InputStream file, CsvLimits limits, List<String> required) throws IOException {
        return read(file.readNBytes(limits.bytes() + 1), limits, required);
    }

    public boolean has(String column) {
        return header.contains(column);
    }
}
