package global.giga.school;

import global.giga.document.CsvTable;
import global.giga.document.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A file of school master data, checked row by row, then against itself and the register. Pure. */
final class SchoolFile {
    static final List<String> MANDATORY =
            List.of("school_id_govt", "school_name", "latitude", "longitude", "education_level");

    private SchoolFile() {}

    /** @param year the current one */
    static List<Candidate> check(byte[] csv, Country country, List<KnownSchool> known, int year) {
        var table = CsvTable.read(csv, MANDATORY.toArray(String[]::new));
        var register = new Register(known);
        var candidates = new ArrayList<Candidate>();
        for (var row : table.rows()) {
            candidates.add(register.match(new SchoolRow(row, country, year).read()));
        }
        Doubles.find(candidates);
        Neighbourhood.find(candidates, register);
        table.problems().forEach(p -> candidates.add(damaged(p)));
        candidates.sort(Comparator.comparing(Candidate::line));
        return candidates;
    }

    private static Candidate damaged(Problem problem) {
        return new Candidate(problem.line(), null, null, null, null, List.of(critical(problem)));
    }

    static Finding critical(Problem problem) {
        return Finding.critical(
                problem.code(), problem.column(), problem.arguments().toArray());
    }
}
