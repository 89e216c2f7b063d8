package global.giga.school;

/**
 * A school on a map.
 *
 * @param pupils null when unknown
 */
public record SchoolPoint(
        Long id, String name, double latitude, double longitude, SchoolStatus status, Integer pupils) {}
