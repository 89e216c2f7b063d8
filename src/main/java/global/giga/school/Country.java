package global.giga.school;

import java.util.List;
import java.util.Optional;

/** The regions and districts of one country, and where a place lies among them. Immutable. */
public final class Country {
    /** How far from the border a place still counts as inside, since borders are simplified. */
    public static final int BORDER_TOLERANCE_M = 1_500;

    private final String code;
    private final List<Area> areas;
    private final List<District> districts;
    private final byte[] geoJson;

    Country(String code, List<Area> areas, List<District> districts, byte[] geoJson) {
        this.code = code;
        this.areas = List.copyOf(areas);
        this.districts = List.copyOf(districts);
        this.geoJson = geoJson.clone();
    }

    /** ISO 3166-1 alpha-2. */
    public String code() {
        return code;
    }

    public List<Region> regions() {
        return areas.stream().map(Area::region).toList();
    }

    /** The region with the ISO 3166-2 code. */
    public Optional<Region> region(String iso) {
        return regions().stream().filter(r -> r.code().equals(iso)).findFirst();
    }

    public List<District> districts(String region) {
        return districts.stream().filter(d -> d.region().equals(region)).toList();
    }

    /**
     * The region around the place, or for a place outside the country at most {@value #BORDER_TOLERANCE_M} m from its
     * border the nearest region; empty beyond.
     */
    public Optional<Region> regionAt(double latitude, double longitude) {
        return areas.stream()
                .filter(a -> a.covers(latitude, longitude))
                .findFirst()
                .or(() -> nearest(latitude, longitude))
                .map(Area::region);
    }

    private Optional<Area> nearest(double latitude, double longitude) {
        Area nearest = null;
        double least = BORDER_TOLERANCE_M;
        for (var area : areas) {
            var distance = area.metres(latitude, longitude, BORDER_TOLERANCE_M);
            if (distance <= least) {
                least = distance;
                nearest = area;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The regions for a map: a GeoJSON FeatureCollection, simplified to about 1 km, naming its source. */
    public byte[] geoJson() {
        return geoJson.clone();
    }
}
