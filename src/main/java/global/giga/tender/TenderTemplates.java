package global.giga.tender;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import global.giga.document.TemplateFault;
import global.giga.document.TemplateFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The templates that a new tender can start from; each is read once. */
@ApplicationScoped
public class TenderTemplates {
    private static final String FILE = "/template.yaml";

    private final TemplateFiles files;
    private final Map<String, Template> read = new ConcurrentHashMap<>();

    /** For the container's proxy. */
    protected TenderTemplates() {
        files = null;
    }

    @Inject
    public TenderTemplates(TemplateFiles files) {
        this.files = files;
    }

    /** All templates by name. @throws TemplateFault at the first one that is wrong */
    public List<Template> all() {
        return files.names().stream().map(this::get).toList();
    }

    /** @throws TemplateFault when there is no such template, or it is wrong */
    public Template get(String name) {
        return read.computeIfAbsent(name, this::read);
    }

    private Template read(String name) {
        var path = name + FILE;
        try {
            return TemplateYaml.MAPPER
                    .readValue(files.text(path), Content.class)
                    .named(name);
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new TemplateFault(path, line, reason(e), e);
        }
    }

    private static String reason(JsonProcessingException e) {
        var cause = e.getCause() instanceof IllegalArgumentException rule ? rule.getMessage() : e.getOriginalMessage();
        var message = e.getCause() instanceof NullPointerException ? "a value is missing" : cause;
        return e instanceof JsonMappingException mapping ? at(mapping) + message : message;
    }

    private static String at(JsonMappingException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
        }
        return path.isEmpty() ? "" : path.substring(1) + ": ";
    }

    private record Content(Template.Calendar calendar, Terms terms) {
        Content {
            if (calendar == null || terms == null) {
                throw new IllegalArgumentException("a template needs calendar and terms");
            }
        }

        Template named(String name) {
            return new Template(name, calendar, terms);
        }
    }
}
