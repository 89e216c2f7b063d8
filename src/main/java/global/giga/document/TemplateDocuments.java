package global.giga.document;

import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;

/** Finds {@code <template>/<document>} as {@code .xhtml}; parsed once, or again after a minute where staff may edit. */
final class TemplateDocuments extends AbstractConfigurableTemplateResolver {
    private static final long MINUTE_MS = 60_000;

    private final TemplateFiles files;

    TemplateDocuments(TemplateFiles files) {
        this.files = files;
        setTemplateMode(TemplateMode.XML);
        setForceTemplateMode(true);
        setCacheTTLMs(files.editable() ? MINUTE_MS : null);
    }

    @Override
    protected ITemplateResource computeTemplateResource(
            IEngineConfiguration configuration,
            String owner,
            String template,
            String resource,
            String encoding,
            Map<String, Object> attributes) {
        return new Source(files, template + ".xhtml");
    }

    private record Source(TemplateFiles files, String path) implements ITemplateResource {
        @Override
        public String getDescription() {
            return path;
        }

        @Override
        public String getBaseName() {
            return path;
        }

        @Override
        public boolean exists() {
            return files.find(path).isPresent();
        }

        @Override
        public Reader reader() {
            return new StringReader(files.text(path));
        }

        @Override
        public ITemplateResource relative(String location) {
            return new Source(files, path.substring(0, path.lastIndexOf('/') + 1) + location);
        }
    }
}
