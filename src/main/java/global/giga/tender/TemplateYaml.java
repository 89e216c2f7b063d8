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
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;

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
    private static final Set<String> OPTIONAL = Set.of("discountRate", "costs");

    private record Content(
            Template.Calendar calendar,
            WorkingDays workdays,
            Market market,
            Library library,
            Terms terms,
            Costs costs) {}

    /** @throws TemplateFault with the line and the reason */
    Template template(String name) {
        requireNoReferences();
        try {
            var content = MAPPER.readValue(text, Content.class);
            requireAll(Content.class, content, "");
            requireAll(Terms.class, content.terms(), "terms.");
            requireWeights(content.terms());
            return new Template(
                    name,
                    content.calendar(),
                    content.workdays(),
                    content.market(),
                    content.library(),
                    content.terms(),
                    content.costs());
        } catch (JsonMappingException e) {
            throw new TemplateFault(path, line(e), at(e) + reason(e), e);
        } catch (JsonProcessingException e) {
            throw new TemplateFault(path, e.getLocation().getLineNr(), e.getOriginalMessage(), e);
        }
    }

    /** An alias could lead back to itself, and readers would have to look for what it means. */
    private void requireNoReferences() {
        try {
            for (var event : new Yaml(new LoaderOptions()).parse(new StringReader(text))) {
                if (event instanceof AliasEvent alias) {
                    var line = event.getStartMark().getLine() + 1;
                    throw new TemplateFault(
                            path, line, "*" + alias.getAnchor() + " refers to another place: write it out", null);
                }
            }
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new TemplateFault(path, mark == null ? 0 : mark.getLine() + 1, e.getProblem(), e);
        }
    }

    private <T extends Record> void requireAll(Class<T> type, T part, String where) {
        Arrays.stream(type.getRecordComponents())
                .filter(c -> !OPTIONAL.contains(c.getName()) && value(c, part) == null)
                .findFirst()
                .ifPresent(c -> {
                    throw new TemplateFault(
                            path, lineOf(where.replace(".", "")), "missing: " + where + c.getName(), null);
                });
    }

    /** R1.1 holds in a template from its beginning; a draft may be on its way. */
    private void requireWeights(Terms terms) {
        if (!terms.weighed()) {
            throw new TemplateFault(
                    path, lineOf("terms", "criteria"), "R1.1 weights sum to " + terms.weights() + ", not 100", null);
        }
    }

    private int lineOf(String... keys) {
        var steps = Arrays.stream(keys)
                .filter(key -> !key.isEmpty())
                .map(key -> new JsonMappingException.Reference(null, key))
                .toList();
        return YamlLines.of(text, steps);
    }

    private static Object value(RecordComponent component, Record part) {
        try {
            return component.getAccessor().invoke(part);
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
