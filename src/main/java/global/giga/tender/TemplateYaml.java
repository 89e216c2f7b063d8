package global.giga.tender;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import global.giga.document.TemplateFault;
import global.giga.kernel.Percent;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;

/** A template.yaml: nothing unknown, nothing twice, nothing missing, exact decimals, a percentage as a plain number. */
record TemplateYaml(String path, String text) {
    private static final ObjectMapper MAPPER = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(Percent.class, new PlainPercent()))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Set<String> OPTIONAL = Set.of("discountRate");

    private record Content(Template.Calendar calendar, Terms terms) {}

    /** @throws TemplateFault with the line and the reason */
    Template template(String name) {
        try {
            var content = MAPPER.readValue(text, Content.class);
            if (content.calendar() == null || content.terms() == null) {
                throw new TemplateFault(path, "a template needs calendar and terms");
            }
            requireAll(content.terms());
            return new Template(name, content.calendar(), content.terms());
        } catch (JsonMappingException e) {
            throw new TemplateFault(path, line(e), at(e) + reason(e), e);
        } catch (JsonProcessingException e) {
            throw new TemplateFault(path, e.getLocation().getLineNr(), e.getOriginalMessage(), e);
        }
    }

    private void requireAll(Terms terms) {
        Arrays.stream(Terms.class.getRecordComponents())
                .filter(c -> !OPTIONAL.contains(c.getName()) && value(c, terms) == null)
                .findFirst()
                .ifPresent(c -> {
                    throw new TemplateFault(path, "missing in terms: " + c.getName());
                });
    }

    private static Object value(RecordComponent component, Terms terms) {
        try {
            return component.getAccessor().invoke(terms);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A syntax error knows its line; a wrong value stands where its path leads. */
    private int line(JsonMappingException e) {
        return e.getCause() instanceof JsonProcessingException syntax
                ? syntax.getLocation().getLineNr()
                : YamlLines.of(text, e.getPath());
    }

    private static String reason(JsonMappingException e) {
        if (e.getCause() instanceof NullPointerException) {
            return "a value is missing";
        }
        return e.getCause() instanceof IllegalArgumentException rule ? rule.getMessage() : e.getOriginalMessage();
    }

    private static String at(JsonMappingException e) {
        var steps = new StringBuilder();
        for (var step : e.getPath()) {
            steps.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
        }
        return steps.isEmpty() ? "" : steps.substring(1) + ": ";
    }

    private static final class PlainPercent extends StdDeserializer<Percent> {
        private static final long serialVersionUID = 1L;

        PlainPercent() {
            super(Percent.class);
        }

        @Override
        public Percent deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var value = context.readValue(parser, BigDecimal.class);
            try {
                return new Percent(value);
            } catch (IllegalArgumentException e) {
                throw JsonMappingException.from(parser, e.getMessage(), e);
            }
        }
    }
}
