package global.giga.school;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registered schools of a country, to tell new rows from known ones. */
final class Register {
    private final List<KnownSchool> all;
    private final Map<String, KnownSchool> byGigaId = new HashMap<>();
    private final Map<String, KnownSchool> byGovtId = new HashMap<>();

    Register(List<KnownSchool> known) {
        all = List.copyOf(known);
        for (var school : all) {
            byGigaId.put(school.gigaId(), school);
            byGovtId.put(school.govtId(), school);
        }
    }

    List<KnownSchool> all() {
        return all;
    }

    /** The school that data update: Giga's id decides, it never changes. */
    Optional<KnownSchool> school(SchoolData data) {
        return Optional.ofNullable(byGigaId.get(data.gigaId()));
    }

    /**
     * A row without Giga's id takes that of the registered school with its id of the country; a new school's id must
     * follow the rule of Giga; a row cannot take the country's id of another school.
     */
    Candidate match(Candidate row) {
        if (row.data() == null) {
            return row;
        }
        var sameGovtId = byGovtId.get(row.govtId());
        if (row.gigaId() == null && sameGovtId != null) {
            return row.identified(sameGovtId.gigaId());
        }
        var sameGigaId = byGigaId.get(row.data().gigaId());
        if (sameGovtId != null && sameGovtId != sameGigaId) {
            row.add(Finding.critical("govt-id-taken", "school_id_govt", sameGovtId.gigaId()));
        } else if (sameGigaId != null && sameGovtId == null) {
            row.add(Finding.doubtful("govt-id-changed", "school_id_govt", sameGigaId.govtId(), row.govtId()));
        } else if (sameGigaId == null) {
            checkNew(row);
        }
        return row;
    }

    private static void checkNew(Candidate row) {
        var data = row.data();
        var expected = GigaId.of(data.govtId(), data.name(), data.level(), data.latitude(), data.longitude());
        if (!expected.equals(data.gigaId())) {
            row.add(Finding.doubtful("giga-id-differs", "school_id_giga", expected));
        }
    }
}
