package global.giga.tender;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An area that somebody drew on a map: {@value #LEAST} to {@value #MOST} corners in their order, its edges straight on
 * the map. Where edges cross, what lies inside an odd number of rounds is inside. Never across the date line.
 */
public record MapArea(List<Corner> corners) {
    private static final int LEAST = 3;
    private static final int MOST = 500;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(\\.\\d{1,17})?");

    public record Corner(double latitude, double longitude) {
        public Corner {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException("no place on earth: " + latitude + ", " + longitude);
            }
        }
    }

    public MapArea {
        corners = List.copyOf(corners);
        if (corners.size() < LEAST || corners.size() > MOST) {
            throw new IllegalArgumentException("an area has " + LEAST + " to " + MOST + " corners");
        }
    }

    /**
     * Reads corners parted by blanks, each latitude,longitude in degrees.
     *
     * @throws AreaInvalid when it is anything else
     */
    public static MapArea of(String text) {
        try {
            return new MapArea(Stream.of(text.strip().split("\\s+", MOST + 2))
                    .map(MapArea::corner)
                    .toList());
        } catch (IllegalArgumentException e) {
            throw new AreaInvalid();
        }
    }

    private static Corner corner(String text) {
        var parts = text.split(",", 3);
        if (parts.length != 2
                || !Stream.of(parts).allMatch(part -> NUMBER.matcher(part).matches())) {
            throw new IllegalArgumentException(text);
        }
        return new Corner(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }

    /** Whether the place lies inside. */
    public boolean contains(double latitude, double longitude) {
        var inside = false;
        for (int i = 0, before = corners.size() - 1; i < corners.size(); before = i++) {
            var a = corners.get(i);
            var b = corners.get(before);
            if (a.latitude > latitude != b.latitude > latitude
                    && longitude
                            < a.longitude
                                    + (latitude - a.latitude)
                                            / (b.latitude - a.latitude)
                                            * (b.longitude - a.longitude)) {
                inside = !inside;
            }
        }
        return inside;
    }

    double south() {
        return corners.stream().mapToDouble(Corner::latitude).min().orElseThrow();
    }

    double north() {
        return corners.stream().mapToDouble(Corner::latitude).max().orElseThrow();
    }

    double west() {
        return corners.stream().mapToDouble(Corner::longitude).min().orElseThrow();
    }

    double east() {
        return corners.stream().mapToDouble(Corner::longitude).max().orElseThrow();
    }
}
