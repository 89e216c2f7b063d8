package global.giga.web.staff;

import global.giga.tender.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps of /staff/draft, in order; any can be left and come back to. */
public enum DraftStep {
    SCHOOLS(Section.LOTS),
    REQUIREMENTS(Section.REQUIREMENTS),
    CRITERIA(Section.CRITERIA),
    CALENDAR(Section.CALENDAR),
    AWARD(Section.AWARD),
    DOCUMENTS(Section.TITLE, Section.DOCUMENTS),
    CHECK,
    PREVIEW;

    private final List<Section> sections;

    DraftStep(Section... sections) {
        this.sections = List.of(sections);
    }

    /** The parts of the draft that are edited in it. */
    public List<Section> sections() {
        return sections;
    }

    /** The word in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DraftStep> of(String word) {
        return Stream.of(values()).filter(step -> step.word().equals(word)).findFirst();
    }

    /** Where the section is edited. */
    static DraftStep of(Section section) {
        return Stream.of(values())
                .filter(step -> step.sections.contains(section))
                .findFirst()
                .orElseThrow();
    }
}
