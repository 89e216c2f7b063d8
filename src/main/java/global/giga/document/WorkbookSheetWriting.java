package global.giga.document;

import global.giga.document.WorkbookColumn.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One sheet while it is written: a hidden row with the names of the columns, sums, heading, rows. */
final class WorkbookSheetWriting {
    private static final int NAMES = 0;
    private static final int SUMS = 1;
    private static final int HEADING = 2;
    private static final int HEIGHT = 16;
    /** So many columns can be read on one page. */
    private static final int ONE_PAGE = 12;
    /** Of a number in a spreadsheet. */
    private static final int DIGITS = 15;
    /** Of the texts that a spreadsheet shows beside a cell. */
    private static final int LONGEST_HINT = 250;

    private final XSSFSheet sheet;
    private final WorkbookSheet table;
    private final WorkbookAddresses addresses;
    private final WorkbookStyle style;

    WorkbookSheetWriting(XSSFSheet sheet, WorkbookSheet table, WorkbookAddresses addresses, WorkbookStyle style) {
        this.sheet = sheet;
        this.table = table;
        this.addresses = addresses;
        this.style = style;
    }

    /** @param lists where a list of choices stands */
    void write(WorkbookPlan plan, Function<List<String>, String> lists) {
        heading();
        for (int i = 0; i < table.height(); i++) {
            row(i);
        }
        for (int i = 0; i < table.columns().size(); i++) {
            validate(i, plan, lists);
            warn(i);
        }
        protect();
        sheet.createFreezePane(table.frozen() + 1, WorkbookAddresses.ABOVE);
        sheet.setRepeatingRows(CellRangeAddress.valueOf((HEADING + 1) + ":" + (HEADING + 1)));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, table.frozen()));
        print(sheet, plan.footer(), true);
        sheet.getPrintSetup().setFitWidth((short) (table.columns().size() > ONE_PAGE ? 2 : 1));
    }

    private void heading() {
        var names = marked(NAMES, table.marker());
        names.setZeroHeight(true);
        var sums = marked(SUMS, "sums");
        var heading = marked(HEADING, "heading");
        heading.setHeightInPoints(44);
        var look = style.heading();
        sheet.setColumnHidden(0, true);
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            names.createCell(i + 1).setCellValue(column.key());
            heading.createCell(i + 1).setCellValue(column.title());
            heading.getCell(i + 1).setCellStyle(look);
            var sum = sums.createCell(i + 1);
            sum.setCellStyle(style.sum(column));
            if (column.summed()) {
                sum.setCellFormula("SUM(" + WorkbookAddresses.column(table, i) + ")");
            }
            sheet.setColumnWidth(i + 1, 256 * column.width());
        }
        sums.getCell(1).setCellValue(table.total());
        sums.setHeightInPoints(18);
    }

    private XSSFRow marked(int number, String marker) {
        var row = sheet.createRow(number);
        row.createCell(0).setCellValue(WorkbookTableReading.OWN + marker);
        return row;
    }

    /** The first cell, hidden, says again what the row is about. */
    private void row(int number) {
        var row = sheet.createRow(WorkbookAddresses.ABOVE + number);
        row.setHeightInPoints(HEIGHT);
        var values = number < table.rows().size() ? table.rows().get(number) : null;
        if (values != null && !table.columns().get(0).open()) {
            row.createCell(0).setCellValue(values.get(0).toString());
        }
        for (int i = 0; i < table.columns().size(); i++) {
            var column = table.columns().get(i);
            var cell = row.createCell(i + 1);
            cell.setCellStyle(style.of(column));
            if (column.formula() != null) {
                cell.setCellFormula(addresses.formula(column.formula(), table, i, row.getRowNum()));
            } else if (values != null && values.get(i) != null) {
                value(cell, values.get(i));
            }
        }
    }

    /** A number that a spreadsheet would shorten is written as text. */
    private static void value(XSSFCell cell, Object value) {
        if (!(value instanceof Number)) {
            cell.setCellValue(value.toString());
            return;
        }
        var exact = new BigDecimal(value.toString());
        if (exact.stripTrailingZeros().precision() > DIGITS) {
            cell.setCellValue(exact.toPlainString());
        } else {
            cell.setCellValue(exact.doubleValue());
        }
    }

    private void validate(int index, WorkbookPlan plan, Function<List<String>, String> lists) {
        var column = table.columns().get(index);
        var constraint = column.open() ? constraint(column, lists) : null;
        if (constraint == null) {
            return;
        }
        var cells = new CellRangeAddressList(
                WorkbookAddresses.ABOVE, WorkbookAddresses.ABOVE + table.height() - 1, index + 1, index + 1);
        var validation = sheet.getDataValidationHelper().createValidation(constraint, cells);
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(column.kind() != Kind.NUMBER_OR_CHOICE);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox(plan.wrong().title(), plan.wrong().text());
        if (column.hint() != null) {
            validation.setShowPromptBox(true);
            validation.createPromptBox(shortened(column.title(), 31), shortened(column.hint(), LONGEST_HINT));
        }
        sheet.addValidationData(validation);
    }

    private DataValidationConstraint constraint(WorkbookColumn column, Function<List<String>, String> lists) {
        var helper = sheet.getDataValidationHelper();
        if (column.from() != null) {
            return helper.createFormulaListConstraint(addresses.range(column.from()));
        }
        if (!column.choices().isEmpty()) {
            return helper.createFormulaListConstraint(lists.apply(column.choices()));
        }
        if (column.least() == null) {
            return null;
        }
        var low = plain(column.least());
        var high = plain(column.most());
        return column.kind() == Kind.WHOLE
                ? helper.createIntegerConstraint(OperatorType.BETWEEN, low, high)
                : helper.createDecimalConstraint(OperatorType.BETWEEN, low, high);
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private void warn(int index) {
        var column = table.columns().get(index);
        if (column.warning() == null) {
            return;
        }
        var formatting = sheet.getSheetConditionalFormatting();
        var rule = formatting.createConditionalFormattingRule(
                addresses.formula(column.warning(), table, index, WorkbookAddresses.ABOVE));
        rule.createPatternFormatting().setFillBackgroundColor(WorkbookStyle.colour(WorkbookStyle.WARNING));
        formatting.addConditionalFormatting(
                new CellRangeAddress[] {
                    new CellRangeAddress(
                            WorkbookAddresses.ABOVE, WorkbookAddresses.ABOVE + table.height() - 1, index + 1, index + 1)
                },
                rule);
    }

    /** Widths and heights may be changed, and the rows filtered. */
    private void protect() {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockAutoFilter(false);
        sheet.setAutoFilter(new CellRangeAddress(
                HEADING,
                WorkbookAddresses.ABOVE + Math.max(1, table.height()) - 1,
                1,
                table.columns().size()));
    }

    static void print(XSSFSheet sheet, String footer, boolean landscape) {
        var print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(landscape);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getFooter().setLeft(footer.replace("&", "&&"));
        sheet.getFooter().setRight("&P / &N");
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
