package global.giga.document;

import global.giga.document.UnreadableFile.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * A workbook (.xlsx) that {@link WorkbookWriter} made and somebody filled in with Excel or LibreOffice. Only values are
 * read, nothing is calculated and nothing is fetched; whatever acts by itself or points to other files refuses the
 * whole.
 */
public final class WorkbookFile {
    /** In the first cell of the hidden sheet that says what the workbook was made for. */
    static final String MARK = "giga:mark";

    private final List<WorkbookSheetContent> sheets;

    private WorkbookFile(List<WorkbookSheetContent> sheets) {
        this.sheets = sheets;
    }

    /** Whether the bytes are a workbook of any kind, and so no text. */
    public static boolean is(byte[] file) {
        return WorkbookPackage.is(file);
    }

    /** @throws UnreadableFile when the file as a whole cannot be read */
    public static WorkbookFile read(byte[] file, WorkbookLimits limits) {
        var opened = WorkbookPackage.open(file, limits);
        try {
            return new WorkbookFile(sheets(opened, limits));
        } catch (XMLStreamException e) {
            throw new UnreadableFile(Reason.WORKBOOK_DAMAGED);
        }
    }

    /** What the workbook was made for, by name; empty when it is none of ours, or its hidden sheet is gone. */
    public Map<String, String> mark() {
        var mark = new LinkedHashMap<String, String>();
        sheets.stream()
                .filter(sheet -> sheet.rows().stream()
                        .findFirst()
                        .filter(row -> MARK.equals(row.text(0)))
                        .isPresent())
                .findFirst()
                .ifPresent(sheet -> sheet.rows().stream()
                        .filter(row -> !row.text(0).isEmpty())
                        .forEach(row -> mark.put(row.text(0), row.text(1))));
        return mark;
    }

    /**
     * The table on the sheet with that marker, whatever the sheet is called now; empty when there is none.
     *
     * @param words what a cell may say instead of the words of the portal, by column, in lower case
     */
    public Optional<WorkbookTable> table(String marker, List<String> columns, Map<String, Map<String, String>> words) {
        return sheets.stream()
                .flatMap(sheet -> new WorkbookTableReading(sheet, columns, words).read(marker).stream())
                .findFirst();
    }

    private static List<WorkbookSheetContent> sheets(WorkbookPackage file, WorkbookLimits limits)
            throws XMLStreamException {
        var styles = WorkbookStyles.read(file);
        var strings = strings(file);
        var paths = paths(file);
        var sheets = new ArrayList<WorkbookSheetContent>();
        try (var xml = new WorkbookXml(file.part("xl/workbook.xml"))) {
            while (xml.next()) {
                var path = xml.starts("sheet") ? paths.get(xml.text("id", "")) : null;
                if (path != null && path.startsWith("xl/worksheets/")) {
                    try (var sheet = new WorkbookXml(file.part(path))) {
                        sheets.add(new WorkbookSheetReading(styles, strings, limits).read(xml.text("name", ""), sheet));
                    }
                }
            }
        }
        return sheets;
    }

    private static List<String> strings(WorkbookPackage file) throws XMLStreamException {
        var strings = new ArrayList<String>();
        if (file.has("xl/sharedStrings.xml")) {
            try (var xml = new WorkbookXml(file.part("xl/sharedStrings.xml"))) {
                while (xml.next()) {
                    if (xml.starts("si")) {
                        strings.add(xml.content());
                    }
                }
            }
        }
        return strings;
    }

    /** Where each sheet lies, by the id under which the workbook names it. */
    private static Map<String, String> paths(WorkbookPackage file) throws XMLStreamException {
        Map<String, String> paths = new HashMap<>();
        try (var xml = new WorkbookXml(file.part("xl/_rels/workbook.xml.rels"))) {
            while (xml.next()) {
                if (xml.starts("Relationship")) {
                    var target = xml.text("Target", "");
                    paths.put(xml.text("Id", ""), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return paths;
    }
}
