package global.giga.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One row of a table that somebody uploaded. Values are read by the name of the column; an empty cell, and a column that
 * the file does not have, is null. A cell that is not of the wanted kind is null too and adds a {@link Problem}.
 */
public abstract class TableRow {
    private static final Set<String> YES = Set.of("yes", "true", "да", "иә");
    private static final Set<String> NO = Set.of("no", "false", "нет", "жоқ");

    TableRow() {}

    /** The line of the file or the row of the sheet. */
    public abstract long line();

    public abstract String text(String column);

    /** Cells that hold what can be no value at all; their text is null. */
    public abstract List<Problem> faults();

    /** The problem with the place that a person looks for. */
    public abstract Problem placed(Problem problem);

    /** Where the cell is, in words for a message. */
    public abstract Object where(String column);

    private Problem problem(String column, String code, Object... arguments) {
        return placed(Problem.of(line(), column, code, arguments));
    }

    /** Adds {@code empty-cell} for each of the columns that is empty; true when none is. */
    public boolean require(List<Problem> problems, String... names) {
        var complete = true;
        for (var name : names) {
            if (text(name) == null) {
                problems.add(problem(name, "empty-cell"));
                complete = false;
            }
        }
        return complete;
    }

    /** Adds {@code ambiguous-number} or {@code not-a-number}. */
    public BigDecimal decimal(String column, List<Problem> problems) {
        var text = text(column);
        return text == null ? null : decimal(column, text, problems);
    }

    private BigDecimal decimal(String column, String text, List<Problem> problems) {
        var number = CsvCell.number(text);
        if (number.isEmpty()) {
            var code = CsvCell.ambiguous(text) ? "ambiguous-number" : "not-a-number";
            problems.add(problem(column, code, text));
        }
        return number.orElse(null);
    }

    /** Adds {@code not-a-whole-number} where decimal does not already complain; 5.0 is whole. */
    public Integer whole(String column, List<Problem> problems) {
        var number = decimal(column, problems);
        if (number == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            problems.add(problem(column, "not-a-whole-number", text(column)));
            return null;
        }
    }

    /** Yes or no in English, Russian or Kazakh; adds {@code not-yes-or-no}. */
    public Boolean yesNo(String column, List<Problem> problems) {
        return value(column, TableRow::yesNo, "not-yes-or-no", problems);
    }

    /** A word of a list; adds {@code unknown-value}. */
    public <T> T value(String column, Function<String, Optional<T>> words, List<Problem> problems) {
        return value(column, words, "unknown-value", problems);
    }

    private <T> T value(String column, Function<String, Optional<T>> words, String code, List<Problem> problems) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        var value = words.apply(text);
        if (value.isEmpty()) {
            problems.add(problem(column, code, text));
        }
        return value.orElse(null);
    }

    private static Optional<Boolean> yesNo(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
