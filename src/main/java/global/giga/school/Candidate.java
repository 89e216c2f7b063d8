package global.giga.school;

import java.util.ArrayList;
import java.util.List;

/** A row of an import with what was found in it so far. */
final class Candidate {
    private final long line;
    private final String gigaId;
    private final String govtId;
    private final String name;
    private final SchoolData data;
    private final List<Finding> findings;

    /** @param data null when the row cannot be a school */
    Candidate(long line, String gigaId, String govtId, String name, SchoolData data, List<Finding> findings) {
        this.line = line;
        this.gigaId = gigaId;
        this.govtId = govtId;
        this.name = name;
        this.data = data;
        this.findings = new ArrayList<>(findings);
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /** The same row with Giga's id of a registered school. */
    Candidate identified(String registered) {
        return new Candidate(line, registered, govtId, name, data.identified(registered), findings);
    }

    boolean refused() {
        return data == null || findings.stream().anyMatch(Finding::critical);
    }

    long line() {
        return line;
    }

    /** As the file has it, null when empty. */
    String gigaId() {
        return gigaId;
    }

    String govtId() {
        return govtId;
    }

    SchoolData data() {
        return data;
    }

    ImportReport.Row row() {
        return new ImportReport.Row(line, govtId == null ? "" : govtId, name == null ? "" : name, findings);
    }

    boolean hasFindings() {
        return !findings.isEmpty();
    }
}
