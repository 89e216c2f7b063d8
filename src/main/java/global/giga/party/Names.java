package global.giga.party;

import java.util.regex.Pattern;

/** Names as people type them: one line, not blank, not endless. */
final class Names {
    private static final int PERSON = 120;
    private static final int ORGANIZATION = 200;
    private static final int NUMBER = 60;
    private static final int PASSKEY = 60;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");

    private Names() {}

    static String person(String typed) {
        return checked(typed, PERSON);
    }

    static String organization(String typed) {
        return checked(typed, ORGANIZATION);
    }

    /** A number in a register: letters and digits of any country. */
    static String number(String typed) {
        return checked(typed, NUMBER);
    }

    /** What its owner calls a device. */
    static String passkey(String typed) {
        return checked(typed, PASSKEY);
    }

    private static String checked(String typed, int most) {
        var name = typed == null ? "" : typed.strip().replaceAll(" {2,}", " ");
        if (name.isEmpty()
                || name.codePointCount(0, name.length()) > most
                || name.length() > 200
                || UNSEEN.matcher(name).find()) {
            throw new NameInvalid(most);
        }
        return name;
    }
}
