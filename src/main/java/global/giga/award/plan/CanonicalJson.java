package global.giga.award.plan;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** JSON as RFC 8785 writes it, of sorted maps, lists, texts, whole numbers, enums (by name) and null. */
final class CanonicalJson {
    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    static String write(Object value) {
        var json = new CanonicalJson();
        json.append(value);
        return json.out.toString();
    }

    private void append(Object value) {
        if (value instanceof SortedMap<?, ?> map) {
            object(map);
        } else if (value instanceof List<?> list) {
            array(list);
        } else if (value == null || value instanceof Integer) {
            out.append(value);
        } else {
            text(value instanceof Enum<?> e ? e.name() : (String) value);
        }
    }

    private void object(Map<?, ?> map) {
        var separator = '{';
        for (var entry : map.entrySet()) {
            out.append(separator);
            text((String) entry.getKey());
            out.append(':');
            append(entry.getValue());
            separator = ',';
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    private void array(List<?> list) {
        var separator = '[';
        for (var element : list) {
            out.append(separator);
            append(element);
            separator = ',';
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
    }

    private void character(char c) {
        int escape = "\"\\\b\f\n\r\t".indexOf(c);
        if (escape >= 0) {
            out.append('\\').append("\"\\bfnrt".charAt(escape));
        } else if (c < ' ') {
            out.append(String.format("\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }
}
