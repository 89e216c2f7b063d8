package global.giga.school;

import com.fasterxml.jackson.databind.JsonNode;
import global.giga.document.CsvRow;
import global.giga.document.CsvTable;
import global.giga.kernel.Json;
import global.giga.kernel.Translated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads a country: regions as GeoJSON MultiPolygons, districts as CSV, names in English, Kazakh and Russian. */
final class Boundaries {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private Boundaries() {}

    static Country read(String code, byte[] geoJson, byte[] districts) {
        var areas = stream(Json.read(geoJson, JsonNode.class).required("features"))
                .map(Boundaries::area)
                .toList();
        var rows = CsvTable.read(districts, "iso_adm1", "kato", "name_en", "name_kk", "name_ru")
                .rows();
        return new Country(code, areas, rows.stream().map(Boundaries::district).toList(), geoJson);
    }

    private static Area area(JsonNode feature) {
        var of = feature.required("properties");
        var name = name(of.required("name_en"), of.required("name_kk"), of.required("name_ru"));
        var region = new Region(
                of.required("iso").asText(),
                name,
                of.required("lat").asDouble(),
                of.required("lon").asDouble());
        var polygons = stream(feature.required("geometry").required("coordinates"))
                .map(Boundaries::polygon)
                .toArray(Polygon[]::new);
        return new Area(region, GEOMETRIES.createMultiPolygon(polygons));
    }

    private static Translated name(JsonNode en, JsonNode kk, JsonNode ru) {
        return new Translated(Map.of("en", en.asText(), "kk", kk.asText(), "ru", ru.asText()));
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = new ArrayList<>();
        rings.forEach(r -> all.add(ring(r)));
        return GEOMETRIES.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode points) {
        return GEOMETRIES.createLinearRing(stream(points)
                .map(p -> new Coordinate(p.get(0).asDouble(), p.get(1).asDouble()))
                .toArray(Coordinate[]::new));
    }

    private static District district(CsvRow row) {
        var names = Map.of("en", row.text("name_en"), "kk", row.text("name_kk"), "ru", row.text("name_ru"));
        return new District(row.text("iso_adm1"), row.text("kato"), new Translated(names));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
