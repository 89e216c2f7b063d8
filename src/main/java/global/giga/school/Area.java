package global.giga.school;

import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** A region and its ground, x = longitude and y = latitude in degrees. */
final class Area {
    private final Region region;
    private final PreparedGeometry ground;

    Area(Region region, Geometry ground) {
        this.region = region;
        this.ground = PreparedGeometryFactory.prepare(ground);
    }

    Region region() {
        return region;
    }

    boolean covers(double latitude, double longitude) {
        var geometry = ground.getGeometry();
        return geometry.getEnvelopeInternal().covers(longitude, latitude)
                && ground.covers(geometry.getFactory().createPoint(new Coordinate(longitude, latitude)));
    }

    /** From the place to the nearest border; infinite when the box around the region is more than limit away. */
    double metres(double latitude, double longitude, double limit) {
        var box = ground.getGeometry().getEnvelopeInternal().copy();
        box.expandBy(limit / Earth.metresPerLongitude(latitude), limit / Earth.metresPerLatitude());
        if (!box.covers(longitude, latitude)) {
            return Double.POSITIVE_INFINITY;
        }
        var boundary = ground.getGeometry().getBoundary();
        var least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < boundary.getNumGeometries(); i++) {
            var ring = boundary.getGeometryN(i).getCoordinates();
            for (int j = 1; j < ring.length; j++) {
                least = Math.min(least, metres(latitude, longitude, ring[j - 1], ring[j]));
            }
        }
        return least;
    }

    /** Near the place the earth is flat enough: metres east and north of it. */
    private static double metres(double latitude, double longitude, Coordinate a, Coordinate b) {
        var east = Earth.metresPerLongitude(latitude);
        var from = new Coordinate((a.x - longitude) * east, (a.y - latitude) * Earth.metresPerLatitude());
        var to = new Coordinate((b.x - longitude) * east, (b.y - latitude) * Earth.metresPerLatitude());
        return Distance.pointToSegment(new Coordinate(0, 0), from, to);
    }
}
