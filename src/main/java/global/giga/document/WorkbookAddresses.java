package global.giga.document;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where things stand in a workbook that is being made, and formulas that say so. */
final class WorkbookAddresses {
    /** Names of the columns (hidden), sums, heading. */
    static final int ABOVE = 3;

    private static final Pattern NAME = Pattern.compile("\\{(?:(\\w+)\\.)?(\\w+)}");

    private final Map<String, WorkbookSheet> sheets;

    WorkbookAddresses(List<WorkbookSheet> sheets) {
        this.sheets = sheets.stream().collect(Collectors.toMap(WorkbookSheet::marker, Function.identity()));
    }

    /** @param column of the cell, counted from 0 without the hidden one; row counted from 0 on the sheet */
    String formula(String template, WorkbookSheet sheet, int column, int row) {
        return NAME.matcher(template)
                .replaceAll(name -> java.util.regex.Matcher.quoteReplacement(
                        name.group(1) == null
                                ? cell(sheet, name, column, row)
                                : range(sheets.get(name.group(1)), name.group(2))));
    }

    private static String cell(WorkbookSheet sheet, MatchResult name, int column, int row) {
        var place = name.group(2).equals("self") ? column : sheet.index(name.group(2));
        return "$" + WorkbookCell.letters(place + 1) + (row + 1);
    }

    /** All cells of the column of another sheet. */
    String range(String sheetAndKey) {
        var dot = sheetAndKey.indexOf('.');
        return range(sheets.get(sheetAndKey.substring(0, dot)), sheetAndKey.substring(dot + 1));
    }

    private static String range(WorkbookSheet sheet, String key) {
        var letters = WorkbookCell.letters(sheet.index(key) + 1);
        return "'" + sheet.name().replace("'", "''") + "'!$" + letters + "$" + (ABOVE + 1) + ":$" + letters + "$"
                + (ABOVE + Math.max(1, sheet.height()));
    }

    /** The cells of the column on its own sheet. */
    static String column(WorkbookSheet sheet, int column) {
        var letters = WorkbookCell.letters(column + 1);
        return letters + (ABOVE + 1) + ":" + letters + (ABOVE + Math.max(1, sheet.height()));
    }
}
