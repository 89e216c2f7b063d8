package global.giga.api;

import global.giga.bid.RowMark;
import global.giga.evaluation.WonSchool;
import global.giga.school.SchoolPoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Schools as GeoJSON. */
final class GeoPoints {
    private GeoPoints() {}

    /** @param lots the lot of a school by its id, null for none */
    static Map<String, Object> of(List<SchoolPoint> schools, Function<Long, String> lots) {
        return beside(schools, lots, id -> null);
    }

    /** @param others what stands in the place of the lot in another plan; null where that is the same */
    static Map<String, Object> beside(
            List<SchoolPoint> schools, Function<Long, String> lots, Function<Long, String> others) {
        var features = schools.stream()
                .map(s -> feature(s, lots.apply(s.id()), others.apply(s.id())))
                .toList();
        return Map.of("type", "FeatureCollection", "features", features);
    }

    /** Schools by something of the offer that ranks first for them; those without one in no kind. */
    static Map<String, Object> won(List<WonSchool> schools, Function<WonSchool, String> kinds) {
        return Map.of(
                "type",
                "FeatureCollection",
                "features",
                schools.stream().map(won -> feature(won, kinds)).toList());
    }

    private static Map<String, Object> feature(WonSchool won, Function<WonSchool, String> kinds) {
        var school = won.item().school();
        var properties = new LinkedHashMap<String, Object>();
        properties.put("id", school.id());
        properties.put("name", school.name());
        properties.put("pupils", won.item().pupils());
        if (won.offer() != null) {
            properties.put("lot", kinds.apply(won));
        }
        return Map.of(
                "type",
                "Feature",
                "geometry",
                Map.of("type", "Point", "coordinates", List.of(school.longitude(), school.latitude())),
                "properties",
                properties);
    }

    /** Rows of a price schedule: how far each is, no price. */
    static Map<String, Object> of(List<RowMark> rows) {
        return Map.of(
                "type",
                "FeatureCollection",
                "features",
                rows.stream().map(GeoPoints::feature).toList());
    }

    private static Map<String, Object> feature(RowMark row) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("offer", row.offer());
        properties.put("version", row.version());
        properties.put("lot", row.lot());
        properties.put("school", row.school());
        properties.put("name", row.name());
        properties.put("ordinal", row.ordinal());
        properties.put("state", row.state().name());
        return Map.of(
                "type",
                "Feature",
                "geometry",
                Map.of("type", "Point", "coordinates", List.of(row.longitude(), row.latitude())),
                "properties",
                properties);
    }

    private static Map<String, Object> feature(SchoolPoint school, String lot, String other) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("id", school.id());
        properties.put("name", school.name());
        properties.put("status", school.status().name().toLowerCase(Locale.ROOT));
        properties.put("pupils", school.pupils());
        if (lot != null) {
            properties.put("lot", lot);
        }
        if (other != null) {
            properties.put("other", other);
        }
        return Map.of(
                "type",
                "Feature",
                "geometry",
                Map.of("type", "Point", "coordinates", List.of(school.longitude(), school.latitude())),
                "properties",
                properties);
    }
}
