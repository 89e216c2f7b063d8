package global.giga.tender;

import com.fasterxml.jackson.databind.JsonNode;
import global.giga.kernel.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** The outlines of a country's regions, for the maps of documents; none for a country without boundaries. */
record Outlines(List<Region> regions, String attribution) {
    private static final Map<String, Outlines> READ = new ConcurrentHashMap<>();
    private static final double DETAIL_DEGREES = 0.02;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    /** A region in degrees, with its names by language. */
    record Region(Map<String, String> names, Geometry shape) {
        boolean contains(Coordinate point) {
            return SimplePointInAreaLocator.locate(point, shape) != Location.EXTERIOR;
        }

        String name(String language) {
            return names.getOrDefault(language, names.getOrDefault("en", ""));
        }
    }

    static Outlines of(String country) {
        return READ.computeIfAbsent(country, Outlines::read);
    }

    private static Outlines read(String country) {
        var file = "/school/" + country.toLowerCase(Locale.ROOT) + "_adm1_2024.geojson";
        try (var in = Outlines.class.getResourceAsStream(file)) {
            if (in == null) {
                return new Outlines(List.of(), "");
            }
            var root = Json.MAPPER.readTree(in);
            var regions = new ArrayList<Region>();
            root.get("features").forEach(f -> regions.add(region(f)));
            return new Outlines(List.copyOf(regions), root.path("attribution").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Region region(JsonNode feature) {
        var properties = feature.get("properties");
        var names = Map.of(
                "en", properties.path("name_en").asText(),
                "ru", properties.path("name_ru").asText(),
                "kk", properties.path("name_kk").asText());
        return new Region(names, shape(feature.get("geometry")));
    }

    /** The outer rings alone: a document's map needs no enclaves. */
    private static Geometry shape(JsonNode geometry) {
        var coordinates = geometry.get("coordinates");
        var whole = "Polygon".equals(geometry.get("type").asText())
                ? polygon(coordinates)
                : GEOMETRY.createMultiPolygon(
                        stream(coordinates).map(Outlines::polygon).toArray(Polygon[]::new));
        return TopologyPreservingSimplifier.simplify(whole, DETAIL_DEGREES);
    }

    private static Polygon polygon(JsonNode rings) {
        return GEOMETRY.createPolygon(stream(rings.get(0))
                .map(p -> new Coordinate(p.get(0).asDouble(), p.get(1).asDouble()))
                .toArray(Coordinate[]::new));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
