package global.giga.document;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a table that any spreadsheet opens as it is: UTF-8 with a byte order mark, commas, CRLF, decimal points. Text
 * that a spreadsheet would run as a formula gets an apostrophe in front.
 */
public final class CsvWriter {
    private CsvWriter() {}

    /** @param rows cells in the order of the header; null becomes an empty cell */
    public static byte[] write(List<String> header, List<? extends List<?>> rows) {
        var text = new StringBuilder("\uFEFF").append(line(header));
        rows.forEach(row -> text.append(line(row)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** More rows for a table that was begun before. */
    public static byte[] rows(List<? extends List<?>> rows) {
        return rows.stream().map(CsvWriter::line).collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    }

    /** One row of cells, nulls allowed. */
    public static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    private static String line(List<?> cells) {
        return cells.stream().map(CsvWriter::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        var text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return quoted(harmless(text) ? text : "'" + text);
    }

    private static boolean harmless(String text) {
        return !CsvCell.formula(text.strip()) && !text.startsWith("\t") && !text.startsWith("\r");
    }

    private static String quoted(String text) {
        var plain = text.chars().noneMatch(c -> c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
