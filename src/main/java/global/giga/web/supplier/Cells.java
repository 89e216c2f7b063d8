package global.giga.web.supplier;

import global.giga.kernel.Technology;
import global.giga.web.DecimalConverter;
import global.giga.web.Texts;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what was typed or pasted into cells of the price schedule; what cannot be read is noted by column. */
final class Cells {
    private static final BigDecimal MOST_WHOLE = BigDecimal.valueOf(1_000_000_000);
    private static final String UNLIMITED = "unlimited";

    private final Texts texts;
    private final Map<String, String> errors;

    Cells(Texts texts, Map<String, String> errors) {
        this.texts = texts;
        this.errors = errors;
    }

    /** The values by column of a patch; a data cap says too whether there is one. */
    Map<String, Object> values(Map<String, String> typed) {
        var values = new LinkedHashMap<String, Object>();
        typed.forEach((column, text) -> {
            if (column.equals("data_cap")) {
                cap(text, values);
            } else {
                values.put(column, value(column, text));
            }
        });
        return values;
    }

    private void cap(String text, Map<String, Object> values) {
        var said = text == null ? "" : text.strip();
        var none = said.equalsIgnoreCase(UNLIMITED) || said.equalsIgnoreCase(texts.of("supplier.bid.column.unlimited"));
        values.put("unlimited", none);
        values.put("data_cap", none ? null : whole("data_cap", text));
    }

    private Object value(String column, String text) {
        return switch (column) {
            case "technology", "backup_technology" -> technology(column, text);
            case "latency_ms", "delivery_weeks", "hub_radius_m" -> whole(column, text);
            case "remarks" -> text;
            default -> decimal(column, text);
        };
    }

    /** By name, code or the word of the reader's language; null for an empty cell. */
    Technology technology(String column, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var wanted = text.strip();
        var found = Technology.of(wanted).or(() -> Arrays.stream(Technology.values())
                .filter(t -> t.name().equals(wanted) || texts.name(t).equalsIgnoreCase(wanted))
                .findFirst());
        if (found.isEmpty()) {
            errors.put(column, texts.of("problem.unknown-value", wanted));
        }
        return found.orElse(null);
    }

    BigDecimal decimal(String column, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var number = DecimalConverter.parse(text, texts.getLanguage());
        if (number == null) {
            errors.put(column, texts.of("field.number"));
        }
        return number;
    }

    Integer whole(String column, String text) {
        var number = decimal(column, text);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(MOST_WHOLE) > 0) {
            errors.put(column, texts.of("field.whole"));
            return null;
        }
        return number.intValueExact();
    }
}
