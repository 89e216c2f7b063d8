package global.giga.tender;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import global.giga.kernel.Percent;
import java.io.IOException;

/** How template.yaml is read: nothing unknown, nothing twice, exact decimals, a percentage as a plain number. */
final class TemplateYaml {
    static final ObjectMapper MAPPER = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(Percent.class, new PlainPercent()))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private TemplateYaml() {}

    private static final class PlainPercent extends StdDeserializer<Percent> {
        private static final long serialVersionUID = 1L;

        PlainPercent() {
            super(Percent.class);
        }

        @Override
        public Percent deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var value = context.readValue(parser, java.math.BigDecimal.class);
            try {
                return new Percent(value);
            } catch (IllegalArgumentException e) {
                throw com.fasterxml.jackson.databind.JsonMappingException.from(parser, e.getMessage(), e);
            }
        }
    }
}
