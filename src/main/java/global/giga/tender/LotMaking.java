package global.giga.tender;

import global.giga.document.FileRefused;
import global.giga.document.Problem;
import global.giga.school.School;
import global.giga.school.Schools;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the lots of a draft from a plan; it asks for no caller. */
@ApplicationScoped
class LotMaking {
    @Inject
    Tenders tenders;

    @Inject
    Schools schools;

    @Inject
    LotItems items;

    /** @throws FileRefused with every school of the plan that the country's register does not know */
    Map<String, School> register(String country, LotPlan plan) {
        var found = schools.byGovtIds(country, wanted(plan)).stream()
                .collect(Collectors.toMap(School::govtId, school -> school));
        requireAll(plan, found.keySet());
        return found;
    }

    /** The same without all that the register knows of them. */
    Map<String, SchoolAt> known(String country, LotPlan plan) {
        var found = items.byGovtIds(country, wanted(plan)).stream()
                .collect(Collectors.toMap(SchoolAt::govtId, school -> school));
        requireAll(plan, found.keySet());
        return found;
    }

    private static List<String> wanted(LotPlan plan) {
        return plan.lots().stream().flatMap(lot -> lot.schools().stream()).toList();
    }

    private static void requireAll(LotPlan plan, Set<String> found) {
        var wanted = wanted(plan);
        var missing = new ArrayList<Problem>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!found.contains(wanted.get(i))) {
                missing.add(Problem.of(i + 2L, "school_id_govt", "unknown-school", wanted.get(i)));
            }
        }
        if (!missing.isEmpty()) {
            throw new FileRefused(missing);
        }
    }

    void add(Tender tender, LotPlan plan, Map<String, School> register) {
        int position = 0;
        for (var planned : plan.lots()) {
            var lot = new Lot(tender, planned.code(), planned.title(), ++position);
            int place = 0;
            for (var id : planned.schools()) {
                var school = register.get(id);
                lot.add(new Item(lot, school, school.pupils() == null ? 0 : school.pupils(), ++place));
            }
            tenders.add(lot);
        }
    }

    /** The same lots for another tender; schools count the pupils that the register says today. */
    void copy(List<Lot> lots, Tender to) {
        int position = 0;
        for (var from : lots) {
            var lot = new Lot(to, from.code(), from.title(), ++position);
            int place = 0;
            for (var item : from.items()) {
                var school = item.school();
                lot.add(new Item(lot, school, school.pupils() == null ? 0 : school.pupils(), ++place));
            }
            tenders.add(lot);
        }
    }
}
