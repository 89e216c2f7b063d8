package global.giga.school;

/** Distances in metres on a sphere. */
public final class Earth {
    /** The mean radius of the earth. */
    static final int RADIUS_M = 6_371_009;

    private Earth() {}

    /** One degree of latitude. */
    static double metresPerLatitude() {
        return Math.toRadians(RADIUS_M);
    }

    /** One degree of longitude at that latitude. */
    static double metresPerLongitude(double latitude) {
        return metresPerLatitude() * Math.max(Math.cos(Math.toRadians(latitude)), 1e-6);
    }

    /** Great circle by the haversine formula. */
    public static double metres(double latitude1, double longitude1, double latitude2, double longitude2) {
        var north = Math.sin(Math.toRadians(latitude2 - latitude1) / 2);
        var east = Math.sin(Math.toRadians(longitude2 - longitude1) / 2);
        var h = north * north + Math.cos(Math.toRadians(latitude1)) * Math.cos(Math.toRadians(latitude2)) * east * east;
        return 2 * RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
