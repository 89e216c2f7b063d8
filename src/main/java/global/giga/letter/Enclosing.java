package global.giga.letter;

import java.util.List;
import java.util.Optional;

/** Later steps put files into letters here: each is made when the letter leaves, so that the outbox holds none. */
public interface Enclosing {
    /**
     * A file in a letter.
     *
     * @param type MIME type
     */
    record Enclosure(String name, String type, byte[] content) {}

    /**
     * What goes with a letter, empty for most.
     *
     * @param template of the letter
     * @param arguments of its texts
     * @param language ISO 639-1
     */
    Optional<Enclosure> of(String template, List<String> arguments, String language);
}
