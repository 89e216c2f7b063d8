package global.giga.school;

/** As much of a registered school as an import compares with. */
public record KnownSchool(
        Long id, String gigaId, String govtId, String name, EducationLevel level, double latitude, double longitude) {}
