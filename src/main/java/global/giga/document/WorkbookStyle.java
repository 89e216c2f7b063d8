package global.giga.document;

import global.giga.document.WorkbookColumn.Kind;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a workbook look; each look is made once. */
final class WorkbookStyle {
    private static final int NAVY = 0x1B2A4E;
    private static final int LINE = 0xC9D1DE;
    private static final int LOCKED = 0xEEF1F6;
    private static final int SUM = 0xDDE5F2;
    static final int WARNING = 0xFFE3B3;

    private final XSSFWorkbook book;
    private final Map<Kind, XSSFCellStyle> open = new EnumMap<>(Kind.class);
    private final Map<Kind, XSSFCellStyle> locked = new EnumMap<>(Kind.class);
    private final Map<Kind, XSSFCellStyle> sums = new EnumMap<>(Kind.class);

    WorkbookStyle(XSSFWorkbook book) {
        this.book = book;
        for (var kind : Kind.values()) {
            open.put(kind, cell(kind, -1, false));
            locked.put(kind, cell(kind, LOCKED, true));
            var sum = cell(kind, SUM, true);
            sum.setFont(font(true, 10, -1));
            sums.put(kind, sum);
        }
    }

    XSSFCellStyle of(WorkbookColumn column) {
        return (column.open() ? open : locked).get(column.kind());
    }

    XSSFCellStyle sum(WorkbookColumn column) {
        return sums.get(column.kind());
    }

    XSSFCellStyle heading() {
        var style = text(true, 10, 0xFFFFFF);
        fill(style, NAVY);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
        return style;
    }

    /** Wrapped text on white. */
    XSSFCellStyle text(boolean bold, int size, int colour) {
        var style = book.createCellStyle();
        style.setFont(font(bold, size, colour));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFCellStyle cell(Kind kind, int colour, boolean lock) {
        var style = book.createCellStyle();
        style.setFont(font(false, 10, -1));
        style.setLocked(lock);
        style.setWrapText(kind == Kind.LONG_TEXT);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(
                kind == Kind.TEXT || kind == Kind.LONG_TEXT ? HorizontalAlignment.LEFT : HorizontalAlignment.RIGHT);
        style.setIndention((short) 1);
        style.setDataFormat(book.createDataFormat().getFormat(format(kind)));
        if (colour >= 0) {
            fill(style, colour);
        }
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBottomBorderColor(colour(LINE));
        style.setRightBorderColor(colour(LINE));
        return style;
    }

    private static String format(Kind kind) {
        return switch (kind) {
            case MONEY -> "#,##0.00##";
            case WHOLE -> "0";
            default -> "General";
        };
    }

    private static void fill(XSSFCellStyle style, int colour) {
        style.setFillForegroundColor(colour(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private XSSFFont font(boolean bold, int size, int colour) {
        var font = book.createFont();
        font.setFontName("Arial");
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        if (colour >= 0) {
            font.setColor(colour(colour));
        }
        return font;
    }

    static XSSFColor colour(int rgb) {
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }
}
