package global.giga.document;

import com.fasterxml.jackson.core.type.TypeReference;
import global.giga.kernel.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;

/**
 * Fills the XHTML documents of the tender templates with data. A document sees plain data only, as {@link Json} writes
 * it: texts, numbers, truth values, lists and maps; and {@code fmt}, a {@link Format} in its language.
 */
@ApplicationScoped
public class Templates {
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final TemplateEngine engine;

    /** For the container's proxy. */
    protected Templates() {
        engine = null;
    }

    @Inject
    public Templates(TemplateFiles files) {
        engine = new TemplateEngine();
        engine.setTemplateResolver(new TemplateDocuments(files));
        engine.setMessageResolver(new TemplateMessages(files));
    }

    /**
     * The document {@code <template>/<document>.xhtml} in a language.
     *
     * @param model a map or a record
     * @throws TemplateFault when the document or its texts are wrong
     */
    public String render(String template, String document, Locale language, Object model) {
        var data = Json.MAPPER.convertValue(model, DATA);
        data.put("fmt", new Format(language));
        data.put("language", language.getLanguage());
        try {
            return engine.process(template + "/" + document, new Context(language, data));
        } catch (TemplateProcessingException e) {
            throw fault(e, template + "/" + document);
        }
    }

    private static TemplateFault fault(TemplateProcessingException e, String document) {
        if (e.getCause() instanceof TemplateFault inner) {
            return inner;
        }
        var name = e.getTemplateName() == null ? document : e.getTemplateName();
        var file = name.endsWith(".xhtml") ? name : name + ".xhtml";
        return new TemplateFault(file, e.getLine() == null ? 0 : e.getLine(), reason(e), e);
    }

    private static String reason(Throwable e) {
        var innermost = e;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getMessage();
    }
}
