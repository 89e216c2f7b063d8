package global.giga.tender;

import global.giga.school.Earth;

/**
 * Where a school is.
 *
 * @param id of the school
 */
public record MapPlace(long id, double latitude, double longitude) {
    /** By great circle. */
    double metres(MapPlace other) {
        return Earth.metres(latitude, longitude, other.latitude, other.longitude);
    }
}
