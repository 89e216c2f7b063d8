package global.giga.school;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A word of Giga's school data. */
public interface Coded {
    /** The word as files have it. */
    String code();

    /** The value of a word; case and blanks around do not matter. */
    static <E extends Enum<E> & Coded> Optional<E> of(Class<E> type, String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.code().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
