package global.giga.tender;

import java.time.Instant;
import java.util.Map;

/** What stands in each section of a draft now, as digests, and who put it there. */
public record DraftState(Map<Section, Part> sections) {
    /**
     * One section.
     *
     * @param digest SHA-256 in hexadecimal digits
     * @param by the name of whoever changed it last, empty for nobody since the draft was made
     * @param at null with nobody
     */
    public record Part(String digest, String by, Instant at) {}

    public String digest(Section section) {
        return sections.get(section).digest();
    }
}
