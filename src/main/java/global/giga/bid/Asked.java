package global.giga.bid;

import global.giga.tender.Requirement;
import global.giga.tender.Terms;
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

    static Set<String> keys(Terms terms) {
        var requirements = terms.requirements().stream().map(Asked::key);
        return Stream.concat(requirements, terms.judged().stream().map(c -> c.id()))
                .collect(Collectors.toSet());
    }
}
