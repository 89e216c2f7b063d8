package global.giga.tender;

import global.giga.school.SchoolFilter;

/**
 * Which schools beside the draft somebody looks for.
 *
 * @param area null for anywhere
 */
public record FreeSchools(SchoolFilter filter, MapArea area) {}
