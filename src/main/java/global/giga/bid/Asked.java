package global.giga.bid;

import global.giga.kernel.Translated;
import global.giga.tender.Criterion;
import global.giga.tender.Requirement;
import global.giga.tender.Terms;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a bid can answer in words and enclose documents for: judged criteria under their ids, and requirements under
 * "requirement." with theirs, because a requirement and a criterion may have the same id.
 */
public final class Asked {
    private static final String REQUIREMENT = "requirement.";

    private Asked() {}

    public static String key(Requirement requirement) {
        return REQUIREMENT + requirement.id();
    }

    public static boolean isRequirement(String key) {
        return key.startsWith(REQUIREMENT);
    }

    /** The words of the requirement or criterion that has the key; empty for any other. */
    public static Optional<Translated> words(Terms terms, String key) {
        var requirements = terms.requirements().stream()
                .filter(requirement -> key(requirement).equals(key))
                .map(Requirement::text);
        var criteria = terms.criteria().stream()
                .filter(criterion -> criterion.id().equals(key))
                .map(Criterion::title);
        return Stream.concat(requirements, criteria).findFirst();
    }

    static Set<String> keys(Terms terms) {
        var requirements = terms.requirements().stream().map(Asked::key);
        return Stream.concat(requirements, terms.judged().stream().map(c -> c.id()))
                .collect(Collectors.toSet());
    }
}
