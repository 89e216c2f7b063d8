package global.giga.web.open;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An address with its query, built up without what is not asked for. */
public final class Address {
    private final String path;
    private final Map<String, String> query = new LinkedHashMap<>();

    private Address(String path) {
        this.path = path;
    }

    /** @param path may have a query already */
    public static Address of(String path) {
        return new Address(path);
    }

    /** Null and blank are left out. */
    public Address with(String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            query.put(name, value.toString());
        }
        return this;
    }

    @Override
    public String toString() {
        var text = new StringBuilder(path);
        query.forEach((name, value) -> text.append(text.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return text.toString();
    }
}
