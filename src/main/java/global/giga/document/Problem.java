package global.giga.document;

import java.util.List;

/**
 * What is wrong in one place of a table.
 *
 * @param line the line of the file on which the row begins, the header is usually line 1
 * @param column name of the column, "" when the whole row is meant
 * @param code the message is {@code problem.<code>}
 * @param arguments fill the message
 * @param place in a workbook, as a spreadsheet writes it: {@code Prices!D17}; "" in a file of text
 */
public record Problem(long line, String column, String code, List<Object> arguments, String place) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem of(long line, String column, String code, Object... arguments) {
        return new Problem(line, column, code, List.of(arguments), "");
    }

    /** The same at a place of a workbook. */
    public Problem at(Object where) {
        return new Problem(line, column, code, arguments, where.toString());
    }
}
