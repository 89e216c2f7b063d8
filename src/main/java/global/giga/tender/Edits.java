package global.giga.tender;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Who changed each section of a draft last, and when. */
public record Edits(@JsonValue Map<Section, Edit> bySection) {
    static final Edits NONE = new Edits(Map.of());

    /** One change. @param account whose it was */
    public record Edit(Long account, Instant at) {}

    @JsonCreator
    public Edits {
        bySection = Map.copyOf(bySection);
    }

    Optional<Edit> of(Section section) {
        return Optional.ofNullable(bySection.get(section));
    }

    Edits with(Section section, Edit edit) {
        var all = new EnumMap<Section, Edit>(Section.class);
        all.putAll(bySection);
        all.put(section, edit);
        return new Edits(all);
    }
}
