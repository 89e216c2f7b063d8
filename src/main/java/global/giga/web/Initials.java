package global.giga.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a picture of a person would stand for: the first letters of the first two words of the name. */
final class Initials {
    private Initials() {}

    static String of(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(w -> !w.isEmpty())
                .limit(2)
                .map(w -> w.substring(0, w.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
