package global.giga.document;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a cell holds: numbers as people write them, formulas and damage that must not pass. */
final class CsvCell {
    private static final String SPACE = "[ \u00A0\u2009\u202F]";
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+|\\d{1,3}(" + SPACE + "\\d{3})+)([.,]\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}([.,' ]\\d{3})+([.,]\\d+)?");
    private static final Pattern ONE_COMMA = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvCell() {}

    /**
     * The number, with a point or a comma before the decimals and spaces between thousands; empty when it is none or
     * could mean two numbers.
     */
    static Optional<BigDecimal> number(String text) {
        if (text.length() > LONGEST_NUMBER || !PLAIN.matcher(text).matches() || ambiguous(text)) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text.replaceAll(SPACE, "").replace(',', '.')));
    }

    /** Whether separators may be thousands or decimals: {@code 1,234}, {@code 1,234.56}, {@code 1.234.567}. */
    static boolean ambiguous(String text) {
        return ONE_COMMA.matcher(text).matches()
                || GROUPED.matcher(text).matches() && !PLAIN.matcher(text).matches();
    }

    /** Whether a spreadsheet would run the cell. A number with a sign, or a lone dash, is no formula. */
    static boolean formula(String text) {
        return text.length() > 1
                && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                && !PLAIN.matcher(text).matches()
                && !GROUPED.matcher(text).matches();
    }

    /** Control characters but line breaks, marks that reverse the direction of text, and the sign of lost letters. */
    static boolean damaged(String text) {
        return text.chars().anyMatch(CsvCell::damage);
    }

    private static boolean damage(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r'
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0xFFFD
                || c == 0xFEFF;
    }
}
