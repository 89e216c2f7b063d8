package global.giga.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** RFC 5545, sections 3.1 and 3.3. */
class CalendarWriterTest {
    @Test
    void linesEndWithCrLfAndHoldAtMost75OctetsWhateverTheAlphabet() {
        var title = "Мектептерге интернет 🛰 жеткізу ".repeat(12).strip();
        var written = written(new CalendarWriter().text("SUMMARY", title));
        var lines = written.split("\r\n", -1);
        assertThat(lines).hasSizeGreaterThan(8);
        assertThat(Arrays.stream(lines).map(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75);
        assertThat(written.replace("\r\n", "")).doesNotContain("\n", "\r", "\uFFFD");
        assertThat(written.replace("\r\n ", "")).isEqualTo("SUMMARY:" + title + "\r\n");
    }

    @Test
    void aLineOf75OctetsIsNotFolded() {
        assertThat(written(new CalendarWriter().plain("X", "a".repeat(73)))).isEqualTo("X:" + "a".repeat(73) + "\r\n");
        assertThat(written(new CalendarWriter().plain("X", "a".repeat(74))))
                .isEqualTo("X:" + "a".repeat(73) + "\r\n a\r\n");
    }

    @Test
    void textIsEscapedAndBringsNoLinesOfItsOwn() {
        assertThat(written(new CalendarWriter().text("SUMMARY", "a,b;c\\d\r\nATTENDEE:x\u0007")))
                .isEqualTo("SUMMARY:a\\,b\\;c\\\\d\\nATTENDEE:x \r\n");
    }

    @Test
    void timesAreInUtc() {
        assertThat(written(new CalendarWriter().time("DTSTART", Instant.parse("2026-12-15T10:00:00.999Z"))))
                .isEqualTo("DTSTART:20261215T100000Z\r\n");
    }

    private static String written(CalendarWriter writer) {
        return new String(writer.bytes(), StandardCharsets.UTF_8);
    }
}
