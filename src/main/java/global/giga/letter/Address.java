package global.giga.letter;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address that any mail server takes: lower case, the domain in its ASCII form (IDNA), at most 254 characters,
 * without blanks, quotes, comments and line breaks.
 */
public record Address(String value) {
    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9!#$%&*+/=?^_{|}~-]+(\\.[a-z0-9!#$%&*+/=?^_{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    public Address {
        if (value.length() > LONGEST
                || value.indexOf('@') > 64
                || !FORM.matcher(value).matches()) {
            throw new AddressInvalid();
        }
    }

    /** What somebody typed. @throws AddressInvalid when it is no address of that form */
    public static Address of(String typed) {
        var stripped = typed.strip();
        var at = stripped.lastIndexOf('@');
        if (at < 1 || stripped.length() > LONGEST) {
            throw new AddressInvalid();
        }
        return new Address(
                (stripped.substring(0, at) + "@" + domain(stripped.substring(at + 1))).toLowerCase(Locale.ROOT));
    }

    private static String domain(String typed) {
        try {
            return IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            throw new AddressInvalid();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
