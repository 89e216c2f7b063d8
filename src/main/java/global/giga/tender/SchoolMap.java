package global.giga.tender;

import global.giga.tender.RfpInput.SchoolRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * A map of schools ready to draw: everything in millimetres from the upper left corner, east to the right. Degrees of
 * longitude are shortened by the cosine of the middle latitude.
 */
record SchoolMap(int width, int height, List<Area> areas, List<Dot> dots, List<Label> labels) {
    private static final double MARGIN = 0.12;
    private static final double LEAST_DEGREES = 0.6;
    private static final double LABEL_MM2 = 330;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** A region as an SVG path; {@code served} when schools of the map lie in it. */
    record Area(String path, boolean served) {}

    record Dot(int number, BigDecimal x, BigDecimal y) {}

    record Label(String text, BigDecimal x, BigDecimal y) {}

    /** The surroundings of a lot's schools. */
    static SchoolMap lot(List<SchoolRow> schools, Outlines outlines, int width, int height, String language) {
        var window = new Envelope();
        points(schools).forEach(window::expandToInclude);
        return draw(schools, outlines, window, width, height, language);
    }

    /** The whole country. */
    static SchoolMap country(List<SchoolRow> schools, Outlines outlines, int width, int height, String language) {
        var window = new Envelope();
        outlines.regions().forEach(r -> window.expandToInclude(r.shape().getEnvelopeInternal()));
        points(schools).forEach(window::expandToInclude);
        return draw(schools, outlines, window, width, height, language);
    }

    private static SchoolMap draw(
            List<SchoolRow> schools, Outlines outlines, Envelope window, int width, int height, String language) {
        var points = points(schools);
        if (points.isEmpty()) {
            return new SchoolMap(width, height, List.of(), List.of(), List.of());
        }
        var toPage = projection(window, width, height);
        var clip = new Clip(width, height);
        var areas = new ArrayList<Area>();
        var labels = new ArrayList<Label>();
        for (var region : outlines.regions()) {
            var rings = clip.rings(toPage.transform(region.shape()));
            if (!rings.isEmpty()) {
                areas.add(new Area(path(rings), points.stream().anyMatch(region::contains)));
                label(region.name(language), rings).ifPresent(labels::add);
            }
        }
        return new SchoolMap(width, height, List.copyOf(areas), dots(points, toPage), List.copyOf(labels));
    }

    /** In the middle of the largest ring, when there is room. */
    private static Optional<Label> label(String name, List<List<Coordinate>> rings) {
        return rings.stream()
                .map(ring -> GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new)))
                .max(Comparator.comparingDouble(Geometry::getArea))
                .filter(p -> p.getArea() >= LABEL_MM2)
                .map(p -> InteriorPointArea.getInteriorPoint(p))
                .map(at -> new Label(name, millimetres(at.x), millimetres(at.y)));
    }

    private static AffineTransformation projection(Envelope window, int width, int height) {
        var centre = window.centre();
        var shorter = Math.cos(Math.toRadians(centre.y));
        var across = Math.max(window.getWidth(), LEAST_DEGREES) * shorter;
        var down = Math.max(window.getHeight(), LEAST_DEGREES);
        var scale = (1 - MARGIN) * Math.min(width / across, height / down);
        return AffineTransformation.translationInstance(-centre.x, -centre.y)
                .scale(scale * shorter, -scale)
                .translate(width / 2.0, height / 2.0);
    }

    private static List<Dot> dots(List<Coordinate> points, AffineTransformation toPage) {
        return IntStream.range(0, points.size())
                .mapToObj(i -> {
                    var at = toPage.transform(points.get(i), new Coordinate());
                    return new Dot(i + 1, millimetres(at.x), millimetres(at.y));
                })
                .toList();
    }

    private static String path(List<List<Coordinate>> rings) {
        var path = new StringBuilder();
        for (var ring : rings) {
            var step = 'M';
            for (var point : ring) {
                path.append(step).append(millimetres(point.x)).append(' ').append(millimetres(point.y));
                step = 'L';
            }
            path.append('Z');
        }
        return path.toString();
    }

    private static List<Coordinate> points(List<SchoolRow> schools) {
        return schools.stream()
                .filter(s -> s.latitude() != null && s.longitude() != null)
                .map(s ->
                        new Coordinate(s.longitude().doubleValue(), s.latitude().doubleValue()))
                .toList();
    }

    private static BigDecimal millimetres(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
