package global.giga.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/** A text in several languages (ISO 639-1 codes); English is always there. */
public record Translated(@JsonValue Map<String, String> texts) {
    @JsonCreator
    public Translated {
        texts = Map.copyOf(texts);
        if (texts.getOrDefault("en", "").isBlank()) {
            throw new IllegalArgumentException("a text needs English: " + texts);
        }
    }

    public static Translated english(String text) {
        return new Translated(Map.of("en", text));
    }

    /** The text in the language, English where it has none. */
    public String in(String language) {
        return texts.getOrDefault(language, texts.get("en"));
    }
}
