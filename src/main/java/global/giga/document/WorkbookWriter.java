package global.giga.document;

import global.giga.document.WorkbookPlan.Note;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Makes workbooks to be filled in: locked cells (without a password, they guard against slips, not against people),
 * lists to choose from, sums as formulas. A hidden row on each sheet and a hidden sheet let {@link WorkbookFile} know it
 * again. Everything stays in memory: what a draft says is not written to a disk.
 */
public final class WorkbookWriter {
    private static final String LISTS = "giga";
    private static final int NOTES_NAME = 24;
    private static final int NOTES_TEXT = 92;

    private final WorkbookPlan plan;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final WorkbookStyle style = new WorkbookStyle(book);
    private final List<List<String>> lists = new ArrayList<>();

    private WorkbookWriter(WorkbookPlan plan) {
        this.plan = plan;
        book.setCellFormulaValidation(false);
    }

    public static byte[] write(WorkbookPlan plan) {
        var writer = new WorkbookWriter(plan);
        try (var book = writer.book;
                var out = new ByteArrayOutputStream()) {
            writer.write();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        notes();
        var addresses = new WorkbookAddresses(plan.sheets());
        plan.sheets().forEach(sheet -> new WorkbookSheetWriting(book.createSheet(sheet.name()), sheet, addresses, style)
                .write(plan, this::list));
        hidden();
        var properties = book.getProperties().getCoreProperties();
        properties.setTitle(plan.title());
        properties.setCreator("");
        book.lockStructure();
        book.setForceFormulaRecalculation(true);
    }

    /** Where the list will stand on the hidden sheet. */
    private String list(List<String> choices) {
        if (!lists.contains(choices)) {
            lists.add(choices);
        }
        var letters = WorkbookCell.letters(lists.indexOf(choices) + 3);
        return LISTS + "!$" + letters + "$1:$" + letters + "$" + choices.size();
    }

    private void hidden() {
        var sheet = book.createSheet(LISTS);
        sheet.createRow(0).createCell(0).setCellValue(WorkbookFile.MARK);
        var number = 1;
        for (var entry : plan.mark().entrySet()) {
            var row = sheet.createRow(number++);
            row.createCell(0).setCellValue(entry.getKey());
            row.createCell(1).setCellValue(entry.getValue());
        }
        for (int column = 0; column < lists.size(); column++) {
            var list = lists.get(column);
            for (int i = 0; i < list.size(); i++) {
                var row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
                row.createCell(column + 3).setCellValue(list.get(i));
            }
        }
        sheet.enableLocking();
        book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    private void notes() {
        var sheet = book.createSheet(plan.notes().name());
        sheet.setDisplayGridlines(false);
        sheet.setColumnWidth(0, 256 * NOTES_NAME);
        sheet.setColumnWidth(1, 256 * NOTES_TEXT);
        var title = style.text(true, 16, 0x1B2A4E);
        var heading = style.text(true, 12, 0x1B2A4E);
        var bold = style.text(true, 10, -1);
        var plain = style.text(false, 10, -1);
        var number = 0;
        for (var note : plan.notes().lines()) {
            switch (note.style()) {
                case TITLE -> line(sheet, number, note, title, 20);
                case HEADING -> line(sheet, number, note, heading, 22);
                case TEXT -> line(sheet, number, note, plain, 13);
                case FACT -> {
                    var row = sheet.createRow(number);
                    row.createCell(0).setCellStyle(bold);
                    row.getCell(0).setCellValue(note.name());
                    row.createCell(1).setCellStyle(plain);
                    row.getCell(1).setCellValue(note.text());
                    row.setHeightInPoints(
                            Math.max(height(note.text(), NOTES_TEXT, 13), height(note.name(), NOTES_NAME, 13)));
                }
            }
            number++;
        }
        sheet.enableLocking();
        WorkbookSheetWriting.print(sheet, plan.footer(), false);
    }

    private void line(XSSFSheet sheet, int number, Note note, org.apache.poi.ss.usermodel.CellStyle look, int points) {
        var row = sheet.createRow(number);
        row.createCell(0).setCellStyle(look);
        row.getCell(0).setCellValue(note.text());
        row.setHeightInPoints(height(note.text(), NOTES_NAME + NOTES_TEXT, points));
        sheet.addMergedRegion(new CellRangeAddress(number, number, 0, 1));
    }

    /** Spreadsheets do not find the height of wrapped text in joined cells by themselves. */
    static float height(String text, int width, int points) {
        var lines = 0;
        for (var line : text.split("\n", -1)) {
            lines += 1 + Math.max(0, line.length() - 1) * 10 / (width * 11);
        }
        return lines * points + 3f;
    }
}
