package global.giga.document;

import global.giga.document.UnreadableFile.Reason;
import global.giga.document.WorkbookCell.Kind;
import global.giga.document.WorkbookSheetContent.Block;
import global.giga.document.WorkbookSheetContent.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** One reading of one sheet, cell by cell. */
final class WorkbookSheetReading {
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    /** A spreadsheet keeps 15 digits and may write more that mean nothing. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int LONGEST_NUMBER = 40;
    private static final int SHOWN_FORMULA = 60;
    private static final int MOST_BLOCKS = 10_000;
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);

    private final WorkbookStyles styles;
    private final List<String> strings;
    private final WorkbookLimits limits;
    private final List<Row> rows = new ArrayList<>();
    private final List<Block> merged = new ArrayList<>();
    private List<WorkbookCell> cells = new ArrayList<>();
    private int row;
    private int column;

    WorkbookSheetReading(WorkbookStyles styles, List<String> strings, WorkbookLimits limits) {
        this.styles = styles;
        this.strings = strings;
        this.limits = limits;
    }

    WorkbookSheetContent read(String name, WorkbookXml xml) throws XMLStreamException {
        while (xml.next()) {
            if (xml.starts("row")) {
                row = xml.number("r", row + 1);
                column = -1;
                cells = new ArrayList<>();
            } else if (xml.ends("row")) {
                keepRow();
            } else if (xml.starts("c")) {
                cell(xml);
            } else if (xml.starts("mergeCell")) {
                merged(xml.text("ref", ""));
            }
        }
        return new WorkbookSheetContent(name, rows, merged);
    }

    private void keepRow() {
        if (cells.isEmpty()) {
            return;
        }
        if (rows.size() >= limits.rows()) {
            throw new UnreadableFile(Reason.TOO_MANY_ROWS, limits.rows());
        }
        rows.add(new Row(row, List.copyOf(cells)));
    }

    private void cell(WorkbookXml xml) throws XMLStreamException {
        var reference = xml.text("r", null);
        column = reference == null ? column + 1 : column(reference);
        var type = xml.text("t", "n");
        var style = xml.number("s", 0);
        String value = null;
        String formula = null;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v") || xml.starts("is")) {
                value = xml.content();
            } else if (xml.starts("f")) {
                formula = xml.content();
            }
        }
        var cell = formula == null ? cell(type, style, value) : formula(formula);
        if (cell != null) {
            keep(cell);
        }
    }

    private void keep(WorkbookCell cell) {
        if (column >= limits.columns()) {
            throw new UnreadableFile(Reason.TOO_MANY_COLUMNS, limits.columns());
        }
        cells.add(cell);
    }

    private WorkbookCell formula(String formula) {
        var shown = formula.length() > SHOWN_FORMULA ? formula.substring(0, SHOWN_FORMULA) + "…" : formula;
        return new WorkbookCell(column, Kind.FORMULA, "=" + shown);
    }

    private WorkbookCell cell(String type, int style, String value) throws XMLStreamException {
        if (value == null || value.isBlank()) {
            return null;
        }
        return switch (type) {
            case "s" -> text(string(value));
            case "inlineStr", "str" -> text(value);
            case "b" -> new WorkbookCell(column, Kind.YES_NO, value.strip().equals("1") ? "true" : "false");
            case "e" -> new WorkbookCell(column, Kind.ERROR, value.strip());
            case "d" -> new WorkbookCell(column, Kind.DATE, value.strip());
            default -> number(style, value.strip());
        };
    }

    private WorkbookCell text(String text) {
        return text.isBlank() ? null : new WorkbookCell(column, Kind.TEXT, text.strip());
    }

    private String string(String index) throws XMLStreamException {
        try {
            return strings.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new XMLStreamException("no such text: " + index, e);
        }
    }

    private WorkbookCell number(int style, String value) {
        if (value.length() > LONGEST_NUMBER || !NUMBER.matcher(value).matches()) {
            return new WorkbookCell(column, Kind.TEXT, value);
        }
        var number = new BigDecimal(value).round(DIGITS);
        var plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        if (styles.date(style)) {
            return new WorkbookCell(column, Kind.DATE, date(number, plain));
        }
        return new WorkbookCell(column, styles.percent(style) ? Kind.PERCENT : Kind.NUMBER, plain);
    }

    /** The day, with the time where there is one; what no calendar has stays a number. */
    private static String date(BigDecimal number, String plain) {
        if (number.abs().compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
            return plain;
        }
        var minutes = number.multiply(BigDecimal.valueOf(1_440)).longValue();
        var at = DAY_ZERO.plusMinutes(minutes);
        return minutes % 1_440 == 0 ? at.toLocalDate().toString() : at.toString();
    }

    private void merged(String reference) throws XMLStreamException {
        var corners = reference.split(":", -1);
        if (corners.length != 2 || merged.size() >= MOST_BLOCKS) {
            throw new XMLStreamException("merged cells: " + reference);
        }
        merged.add(new Block(reference, line(corners[0]), column(corners[0]), line(corners[1]), column(corners[1])));
    }

    private static int column(String reference) throws XMLStreamException {
        var column = 0;
        for (var letter : part(reference, 1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    private static int line(String reference) throws XMLStreamException {
        return Integer.parseInt(part(reference, 2));
    }

    private static String part(String reference, int group) throws XMLStreamException {
        var found = CELL.matcher(reference);
        if (!found.matches()) {
            throw new XMLStreamException("no cell: " + reference);
        }
        return found.group(group);
    }
}
