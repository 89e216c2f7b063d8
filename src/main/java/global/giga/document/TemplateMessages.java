package global.giga.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/**
 * The texts of a document from the UTF-8 files beside it: {@code <document>_<language>.properties}, then {@code
 * <document>.properties} (English), then the same of {@code common}; a template says in its own files only what differs
 * from the shared ones. Texts are message formats only when arguments are
 * given. A key that none of them has is a fault of the template.
 */
final class TemplateMessages extends AbstractMessageResolver {
    private final TemplateFiles files;
    private final Map<String, Properties> read = new ConcurrentHashMap<>();

    TemplateMessages(TemplateFiles files) {
        this.files = files;
    }

    @Override
    public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
        var document = context.getTemplateStack().get(0).getTemplate();
        var text = texts(document, context.getLocale()).getProperty(key);
        if (text == null) {
            throw new TemplateFault(document + ".properties", "no text for " + key);
        }
        return arguments == null || arguments.length == 0
                ? text
                : new MessageFormat(text.replace("'", "''"), context.getLocale()).format(arguments);
    }

    @Override
    public String createAbsentMessageRepresentation(ITemplateContext context, Class<?> origin, String key, Object[] a) {
        throw new TemplateFault(context.getTemplateData().getTemplate(), "no text for " + key);
    }

    private Properties texts(String document, Locale locale) {
        var name = document + "_" + locale.getLanguage();
        return files.editable() ? load(document, locale) : read.computeIfAbsent(name, n -> load(document, locale));
    }

    private Properties load(String document, Locale locale) {
        var common = document.substring(0, document.lastIndexOf('/') + 1) + "common";
        var texts = new Properties();
        Stream.of(common, document)
                .flatMap(name -> Stream.of(name, name + "_" + locale.getLanguage()))
                .map(name -> name + ".properties")
                .forEach(file -> {
                    TemplateFiles.shared(file).ifPresent(shared -> add(texts, shared));
                    add(texts, file);
                });
        return texts;
    }

    private void add(Properties texts, String file) {
        files.find(file).ifPresent(bytes -> {
            try {
                texts.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (IllegalArgumentException e) {
                throw new TemplateFault(file, 0, e.getMessage(), e);
            }
        });
    }
}
