package global.giga.award;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Schools of one lot that go from one supplier to another for one reason, against the plan.
 *
 * @param id of the departure while it is not proposed; else null
 * @param ids of the schools in their country, in the order of the lot
 * @param schools their names
 * @param planned who would get them by the plan; null for nobody
 * @param awarded who gets them; null for nobody
 */
public record Departed(
        Long id,
        String lot,
        String title,
        List<String> ids,
        List<String> schools,
        String planned,
        String awarded,
        String reason) {
    public Departed {
        ids = List.copyOf(ids);
        schools = List.copyOf(schools);
    }

    /** One school of it. */
    record One(
            Long id,
            String lot,
            String title,
            String govtId,
            String school,
            String planned,
            String awarded,
            String reason) {
        private List<Object> group() {
            return Arrays.asList(id, lot, planned, awarded, reason);
        }
    }

    /** Schools with the same lot, suppliers and reason together, each group where its first school is. */
    static List<Departed> grouped(List<One> schools) {
        var groups = new LinkedHashMap<List<Object>, List<One>>();
        schools.forEach(
                s -> groups.computeIfAbsent(s.group(), g -> new ArrayList<>()).add(s));
        return groups.values().stream().map(Departed::of).toList();
    }

    private static Departed of(List<One> group) {
        var first = group.get(0);
        return new Departed(
                first.id(),
                first.lot(),
                first.title(),
                group.stream().map(One::govtId).toList(),
                group.stream().map(One::school).toList(),
                first.planned(),
                first.awarded(),
                first.reason());
    }
}
