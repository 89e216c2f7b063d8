package global.giga.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes a calendar file (RFC 5545): lines of at most 75 octets that end with CR LF, text escaped, times in UTC. */
public final class CalendarWriter {
    private static final int LINE = 75;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder out = new StringBuilder();

    public CalendarWriter begin(String component) {
        return plain("BEGIN", component);
    }

    public CalendarWriter end(String component) {
        return plain("END", component);
    }

    public CalendarWriter time(String property, Instant value) {
        return plain(property, TIME.format(value));
    }

    /** Any text: its commas, semicolons, backslashes and line breaks are escaped. */
    public CalendarWriter text(String property, String value) {
        return plain(
                property,
                value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replaceAll("\\R", "\\\\n")
                        .replaceAll("\\p{Cntrl}", " "));
    }

    /** A value that is in the form of its property already. */
    public CalendarWriter plain(String property, String value) {
        int octets = 0;
        var line = property + ":" + value;
        for (int i = 0; i < line.length(); ) {
            var point = Character.toString(line.codePointAt(i));
            var size = point.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(point);
            octets += size;
            i += point.length();
        }
        out.append("\r\n");
        return this;
    }

    public byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
