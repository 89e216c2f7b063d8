package global.giga.school;

import java.util.List;

/**
 * What an import found in a row.
 *
 * @param code the message is {@code problem.<code>}
 * @param column "" when the whole row is meant
 */
public record Finding(String code, String column, Severity severity, List<Object> arguments) {
    /** CRITICAL refuses the row, DOUBTFUL is shown to people. */
    public enum Severity {
        CRITICAL,
        DOUBTFUL
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding critical(String code, String column, Object... arguments) {
        return new Finding(code, column, Severity.CRITICAL, List.of(arguments));
    }

    static Finding doubtful(String code, String column, Object... arguments) {
        return new Finding(code, column, Severity.DOUBTFUL, List.of(arguments));
    }

    public boolean critical() {
        return severity == Severity.CRITICAL;
    }
}
