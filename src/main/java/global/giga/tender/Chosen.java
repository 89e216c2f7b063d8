package global.giga.tender;

import java.io.Serializable;
import java.util.Collection;
import java.util.Set;

/** Schools of a draft that an act is about: those of some lots, and some by their ids. */
public record Chosen(Set<String> lots, Set<Long> schools) implements Serializable {
    public Chosen {
        lots = Set.copyOf(lots);
        schools = Set.copyOf(schools);
    }

    public static Chosen lot(String code) {
        return new Chosen(Set.of(code), Set.of());
    }

    public static Chosen schools(Collection<Long> ids) {
        return new Chosen(Set.of(), Set.copyOf(ids));
    }
}
