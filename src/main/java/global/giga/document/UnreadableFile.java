package global.giga.document;

import global.giga.kernel.Refusal;
import java.util.Locale;

/**
 * An uploaded file that cannot be read as what it should be, so that nothing of it is used. Each reason has its own
 * code ({@code unreadable-file-not-utf8}) and with it its own message.
 */
public class UnreadableFile extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Why; in brackets the arguments of the message. */
    public enum Reason {
        /** No bytes, or only blanks. */
        EMPTY,
        /** A header and nothing under it. */
        NO_ROWS,
        /** An Excel workbook, to be saved as CSV first. */
        WORKBOOK,
        /** Not text at all. */
        BINARY,
        /** Neither UTF-8 nor UTF-16 with a byte order mark. */
        NOT_UTF8,
        /** More bytes than allowed (limit). */
        TOO_LARGE,
        /** More rows than allowed (limit). */
        TOO_MANY_ROWS,
        /** More columns than allowed (limit). */
        TOO_MANY_COLUMNS,
        /** A row longer than allowed (line, limit). */
        ROW_TOO_LONG,
        /** A quotation mark opens or ends in the wrong place (line). */
        BROKEN_QUOTES,
        /** Columns that must be there (names). */
        MISSING_COLUMNS,
        /** Columns named more than once (names). */
        DUPLICATE_COLUMNS,
        /** A column without a name (its place, counted from 1). */
        UNNAMED_COLUMN,
        /** A workbook that cannot be unpacked or is not built like one. */
        WORKBOOK_DAMAGED,
        /** A workbook that becomes larger than allowed when it is unpacked (limit in MB). */
        WORKBOOK_BOMB,
        /** A workbook that holds macros or controls. */
        WORKBOOK_MACROS,
        /** A workbook that refers to other files or fetches data. */
        WORKBOOK_LINKS,
        /** A workbook with other files in it. */
        WORKBOOK_EMBEDDED,
        /** A workbook behind a password. */
        WORKBOOK_PASSWORD,
        /** A workbook of Excel 97 to 2003 (.xls). */
        WORKBOOK_OLD,
        /** Another kind of file: OpenDocument, binary workbook, archive. */
        WORKBOOK_OTHER,
        /** A workbook that the portal did not make, or whose hidden sheet is gone. */
        WORKBOOK_FOREIGN,
        /** The sheet with the table is gone, or its hidden first row. */
        WORKBOOK_SHEET_MISSING
    }

    private final Reason reason;

    public UnreadableFile(Reason reason, Object... arguments) {
        super(Kind.INVALID, arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    @Override
    public String code() {
        return super.code() + "-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
