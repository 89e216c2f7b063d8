package global.giga.school;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;

/** Rows of one file that are the same school twice. */
final class Doubles {
    private Doubles() {}

    static void find(List<Candidate> rows) {
        var schools = rows.stream().filter(r -> r.data() != null).toList();
        mark(schools, r -> r.data().gigaId(), r -> Finding.critical("double-giga-id", "school_id_giga", lines(r)));
        mark(rows, Candidate::govtId, r -> Finding.critical("double-govt-id", "school_id_govt", lines(r)));
        mark(schools, r -> r.data().withoutIds(), r -> Finding.doubtful("identical-but-ids", "", lines(r)));
    }

    private static void mark(
            List<Candidate> rows, Function<Candidate, Object> key, Function<List<Candidate>, Finding> finding) {
        var groups = rows.stream().filter(r -> key.apply(r) != null).collect(groupingBy(key));
        for (var group : groups.values()) {
            if (group.size() > 1) {
                var found = finding.apply(group);
                group.forEach(r -> r.add(found));
            }
        }
    }

    private static String lines(List<Candidate> rows) {
        return rows.stream().limit(10).map(r -> Long.toString(r.line())).collect(joining(", "));
    }
}
