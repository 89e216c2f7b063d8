package global.giga.tender;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Cuts outlines to the page [0, width] × [0, height], one edge after the other (Sutherland and Hodgman). A ring that
 * leaves the page and comes back stays one ring along the edge, which is right for filling.
 */
record Clip(int width, int height) {
    /** The closed rings of the shape's parts within the page. */
    List<List<Coordinate>> rings(Geometry shape) {
        var page = new Envelope(0, width, 0, height);
        return IntStream.range(0, shape.getNumGeometries())
                .mapToObj(shape::getGeometryN)
                .filter(part -> page.intersects(part.getEnvelopeInternal()))
                .map(part -> ring(List.of(part.getCoordinates())))
                .filter(ring -> ring.size() > 3)
                .toList();
    }

    private List<Coordinate> ring(List<Coordinate> whole) {
        var ring = whole;
        ring = cut(ring, c -> c.x);
        ring = cut(ring, c -> width - c.x);
        ring = cut(ring, c -> c.y);
        ring = cut(ring, c -> height - c.y);
        return ring;
    }

    /** What is not beyond an edge; {@code inside} is the distance from it, negative beyond. */
    private static List<Coordinate> cut(List<Coordinate> ring, ToDoubleFunction<Coordinate> inside) {
        var kept = new ArrayList<Coordinate>();
        for (int i = 1; i < ring.size(); i++) {
            var from = inside.applyAsDouble(ring.get(i - 1));
            var to = inside.applyAsDouble(ring.get(i));
            if (from >= 0) {
                kept.add(ring.get(i - 1));
            }
            if (from < 0 != to < 0) {
                kept.add(between(ring.get(i - 1), ring.get(i), from / (from - to)));
            }
        }
        if (!kept.isEmpty()) {
            kept.add(kept.get(0));
        }
        return kept;
    }

    private static Coordinate between(Coordinate a, Coordinate b, double share) {
        return new Coordinate(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y));
    }
}
