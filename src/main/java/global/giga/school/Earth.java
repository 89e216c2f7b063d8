package global.giga.school;

/** Distances on a sphere of 6,371.0088 km. */
final class Earth {
    static final double RADIUS_KM = 6371.0088;
    static final double KM_PER_LATITUDE = Math.toRadians(RADIUS_KM);

    private Earth() {}

    /** Kilometres in one degree of longitude. */
    static double kmPerLongitude(double latitude) {
        return KM_PER_LATITUDE * Math.max(Math.cos(Math.toRadians(latitude)), 1e-6);
    }

    /** Great circle by the haversine formula. */
    static double km(double latitude1, double longitude1, double latitude2, double longitude2) {
        var north = Math.sin(Math.toRadians(latitude2 - latitude1) / 2);
        var east = Math.sin(Math.toRadians(longitude2 - longitude1) / 2);
        var h = north * north + Math.cos(Math.toRadians(latitude1)) * Math.cos(Math.toRadians(latitude2)) * east * east;
        return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
