package global.giga.seal;

import com.fasterxml.jackson.databind.JsonNode;
import global.giga.kernel.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** The known answers in src/test/resources/seal, which Java and the browser must both give. Made once; they never change. */
public final class Vectors {
    private Vectors() {}

    public static JsonNode read(String name) {
        try (var in = Vectors.class.getResourceAsStream("/seal/" + name)) {
            return Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(JsonNode text) throws Damaged {
        return Base64Url.read(text.asText());
    }

    public static Scalar scalar(JsonNode text) throws Damaged {
        return Scalar.read(text.asText());
    }

    public static Point point(JsonNode text) throws Damaged {
        return Point.read(text.asText());
    }

    public static Map<Integer, JsonNode> byPosition(JsonNode object) {
        var map = new TreeMap<Integer, JsonNode>();
        object.properties().forEach(field -> map.put(Integer.valueOf(field.getKey()), field.getValue()));
        return map;
    }
}
