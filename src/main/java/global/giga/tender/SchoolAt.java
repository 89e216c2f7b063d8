package global.giga.tender;

/**
 * What lots have to know of a school.
 *
 * @param region ISO 3166-2
 * @param district null when unknown
 * @param pupils 0 when unknown
 */
record SchoolAt(
        long id,
        String govtId,
        String country,
        String region,
        String district,
        double latitude,
        double longitude,
        int pupils) {
    /** In the order of the components. */
    static final String COLUMNS = "s.id, s.govtId, s.country, s.region, s.district, s.latitude, s.longitude, s.pupils";

    static SchoolAt of(Object[] row) {
        return new SchoolAt(
                (Long) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (Double) row[5],
                (Double) row[6],
                row[7] == null ? 0 : (Integer) row[7]);
    }

    MapPlace place() {
        return new MapPlace(id, latitude, longitude);
    }
}
