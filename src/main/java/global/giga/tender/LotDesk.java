package global.giga.tender;

import global.giga.kernel.Caller;
import global.giga.kernel.NeedsDuty;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.school.School;
import global.giga.school.SchoolColumn;
import global.giga.school.SchoolFilter;
import global.giga.school.SchoolPoint;
import global.giga.school.Schools;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** What those with a duty in a draft see of its lots and of the schools beside them; never anything of another state. */
@Service
@RolesAllowed({Role.STAFF_ROLE, Role.EVALUATOR_ROLE, Role.AUDITOR_ROLE})
public class LotDesk {
    @Inject
    Tenders tenders;

    @Inject
    TenderTemplates templates;

    @Inject
    SectionStates states;

    @Inject
    LotItems items;

    @Inject
    Schools schools;

    /** The lots with their schools and estimates: six statements whatever the number of schools. */
    @NeedsDuty
    public DraftLots lots(Caller caller, long tenderId) {
        var tender = draft(tenderId);
        var template = templates.of(tender);
        var estimating = Estimating.of(template, tender.terms());
        var bySchool = items.schools(
                tenderId,
                site -> pupils -> estimating.flatMap(e -> e.of(site, pupils)).orElse(null));
        var state = states.of(tender).sections().get(Section.LOTS);
        return new DraftLots(
                tender,
                state.digest(),
                state.by(),
                state.at(),
                template.costs(),
                items.names(tenderId).stream()
                        .map(name -> new DraftLot(
                                (String) name[0], (String) name[1], bySchool.getOrDefault(name[0], List.of())))
                        .toList());
    }

    /** One page of the schools that are in no lot, unknown values last. */
    @NeedsDuty
    public List<School> free(
            Caller caller,
            long tenderId,
            FreeSchools wanted,
            SchoolColumn sort,
            boolean ascending,
            int first,
            int most) {
        draft(tenderId);
        return items.free(tenderId, wanted, sort, ascending, first, most);
    }

    /** How many schools of that kind are in no lot. */
    @NeedsDuty
    public long count(Caller caller, long tenderId, FreeSchools wanted) {
        draft(tenderId);
        return items.countFree(tenderId, wanted);
    }

    /** All schools of the country on a map. */
    @NeedsDuty
    public List<SchoolPoint> points(Caller caller, long tenderId) {
        return schools.points(SchoolFilter.all(draft(tenderId).terms().country()));
    }

    /** The code of the lot by the id of each school that is in one. */
    @NeedsDuty
    public Map<Long, String> codes(Caller caller, long tenderId) {
        draft(tenderId);
        return items.codes(tenderId);
    }

    private Tender draft(long tenderId) {
        var tender = tenders.get(tenderId);
        tender.require(TenderStatus.DRAFT);
        return tender;
    }
}
