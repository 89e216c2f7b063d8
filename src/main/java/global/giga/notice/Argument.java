package global.giga.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import global.giga.kernel.Json;
import global.giga.kernel.Translated;
import global.giga.letter.LetterWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * What fills a place in the text of a notice, written out in the language of whoever reads it. One of the parts is set.
 *
 * @param at a time, in the zone
 * @param name of an enum's value, which is the key of its text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Argument(String text, Translated texts, Instant at, ZoneId zone, LocalDate day, String name) {
    private static Argument of(Object value) {
        if (value instanceof Translated texts) {
            return new Argument(null, texts, null, null, null, null);
        } else if (value instanceof Instant at) {
            return new Argument(null, null, at, ZoneOffset.UTC, null, null);
        } else if (value instanceof ZonedDateTime time) {
            return new Argument(null, null, time.toInstant(), time.getZone(), null, null);
        } else if (value instanceof LocalDate day) {
            return new Argument(null, null, null, null, day, null);
        } else if (value instanceof Enum<?> one) {
            var name = one.getDeclaringClass().getSimpleName() + "." + one.name();
            return new Argument(null, null, null, null, null, name);
        }
        return new Argument(value.toString(), null, null, null, null, null);
    }

    static String write(Object... values) {
        return Json.write(Arrays.stream(values).map(Argument::of).toList());
    }

    static List<String> read(String json, LetterWords words) {
        return Arrays.stream(Json.read(json, Argument[].class))
                .map(one -> one.say(words))
                .toList();
    }

    private String say(LetterWords words) {
        if (texts != null) {
            return texts.in(words.language());
        } else if (at != null) {
            return words.time(at, zone);
        } else if (day != null) {
            return words.day(day);
        }
        return name == null ? text : words.of(name, List.of());
    }
}
