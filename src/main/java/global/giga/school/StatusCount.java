package global.giga.school;

/** How many schools have a status. */
public record StatusCount(SchoolStatus status, Long schools) {}
