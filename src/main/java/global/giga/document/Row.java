package global.giga.document;

import java.util.LinkedHashMap;
import java.util.Map;

/** Data for a template. */
public final class Row {
    private Row() {}

    /**
     * In the order given; nulls are allowed, unlike in {@code Map.of}.
     *
     * @param pairs name, value, name, value ...
     */
    public static Map<String, Object> of(Object... pairs) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put((String) pairs[i], pairs[i + 1]);
        }
        return row;
    }
}
