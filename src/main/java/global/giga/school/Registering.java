package global.giga.school;

import static java.util.stream.Collectors.toMap;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.kernel.Service;
import global.giga.kernel.Sha256;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Brings schools into the register from files in the columns of Giga's school master data. */
@Service
@RolesAllowed(Role.STAFF_ROLE)
public class Registering {
    @Inject
    Schools schools;

    @Inject
    Regions regions;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Says what registering the file would do, and stores nothing.
     *
     * @param country ISO 3166-1 alpha-2
     * @throws NoBoundaries when the portal does not have the borders of the country
     * @throws global.giga.document.UnreadableFile when the file is no such table
     */
    public ImportReport check(Caller caller, String country, byte[] csv) {
        var known = schools.known(country);
        return report(candidates(country, csv, known), new Register(known));
    }

    /**
     * Registers new schools and updates known ones, all accepted rows or none.
     *
     * @param withoutRefused whether to go on when rows are refused
     * @throws SchoolsRefused when rows are refused and {@code withoutRefused} is not set
     */
    public ImportReport register(Caller caller, String country, byte[] csv, boolean withoutRefused) {
        var known = schools.known(country);
        var register = new Register(known);
        var candidates = candidates(country, csv, known);
        var report = report(candidates, register);
        if (!report.refused().isEmpty() && !withoutRefused) {
            throw new SchoolsRefused(report.refused().size());
        }
        store(country, accepted(candidates), register);
        audit.record("schools.registered", caller, facts(country, csv, report));
        return report.asStored();
    }

    private List<Candidate> candidates(String country, byte[] csv, List<KnownSchool> known) {
        var year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        return SchoolFile.check(csv, regions.of(country), known, year);
    }

    private static List<SchoolData> accepted(List<Candidate> candidates) {
        return candidates.stream()
                .filter(c -> !c.refused())
                .map(Candidate::data)
                .toList();
    }

    private static ImportReport report(List<Candidate> candidates, Register register) {
        var accepted = accepted(candidates);
        var created =
                accepted.stream().filter(d -> register.school(d).isEmpty()).count();
        return new ImportReport(
                accepted.size(),
                (int) created,
                candidates.stream()
                        .filter(Candidate::refused)
                        .map(Candidate::row)
                        .toList(),
                candidates.stream()
                        .filter(c -> !c.refused() && c.hasFindings())
                        .map(Candidate::row)
                        .toList(),
                false);
    }

    private void store(String country, List<SchoolData> accepted, Register register) {
        var ids = accepted.stream()
                .flatMap(d -> register.school(d).stream())
                .map(KnownSchool::id)
                .toList();
        var registered = schools.byIds(ids).stream().collect(toMap(School::gigaId, s -> s));
        for (var data : accepted) {
            var school = registered.get(data.gigaId());
            if (Objects.isNull(school)) {
                schools.add(new School(country, data));
            } else {
                school.describe(data);
            }
        }
        schools.flush();
    }

    private static Map<String, ?> facts(String country, byte[] csv, ImportReport report) {
        return Map.of(
                "country", country,
                "file", Sha256.of(csv).toString(),
                "created", report.created(),
                "updated", report.updated(),
                "refused", report.refused().size());
    }
}
