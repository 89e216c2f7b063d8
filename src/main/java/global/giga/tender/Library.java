package global.giga.tender;

import java.util.List;

/** What a template offers beside its terms: an officer takes from it with one press. */
public record Library(List<Requirement> requirements, List<Criterion> criteria) {
    public Library {
        requirements = List.copyOf(requirements);
        criteria = List.copyOf(criteria);
    }
}
