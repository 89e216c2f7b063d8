package global.giga.web.staff;

import global.giga.kernel.Translated;
import java.util.LinkedHashMap;
import java.util.Map;

/** A text in several languages while it is typed. */
final class DraftText {
    private DraftText() {}

    static Map<String, String> of(Translated text) {
        return new LinkedHashMap<>(text.texts());
    }

    /** Languages without a text are left out. */
    static Translated read(Map<String, String> typed) {
        var filled = new LinkedHashMap<String, String>();
        typed.forEach((language, text) -> {
            if (text != null && !text.isBlank()) {
                filled.put(language, text.strip());
            }
        });
        return new Translated(filled);
    }
}
