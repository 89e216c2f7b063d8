package global.giga.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The files of the tender templates: those that come with the portal, and before them those of the folder that {@code
 * app.templates.dir} names. A path is {@code <template>/<file>}; a document that a template does not have of its own is
 * that of the folder {@value #SHARED}, which all of them share.
 */
@ApplicationScoped
public class TemplateFiles {
    static final String ROOT = "tenders-templates/";
    static final String SHARED = "shared";
    private static final String DEFINITION = "template.yaml";

    private final Path folder;

    /** Only the templates that come with the portal. */
    public TemplateFiles() {
        folder = null;
    }

    @Inject
    public TemplateFiles(@ConfigProperty(name = "app.templates.dir") Optional<String> folder) {
        this.folder = folder.map(f -> Path.of(f).toAbsolutePath().normalize()).orElse(null);
    }

    /** Whether staff may change files while the portal runs. */
    boolean editable() {
        return folder != null;
    }

    /** The names of all templates, sorted. */
    public List<String> names() {
        var names =
                new TreeSet<>(text("index").lines().filter(l -> !l.isBlank()).toList());
        if (folder != null) {
            try (var found = Files.list(folder)) {
                found.filter(f -> Files.exists(f.resolve(DEFINITION)))
                        .forEach(f -> names.add(f.getFileName().toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(names);
    }

    /** The content of a text file in UTF-8. @throws TemplateFault when there is no such file */
    public String text(String path) {
        return find(path)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new TemplateFault(path, "no such file"));
    }

    /** The content of a file, empty when there is none; a path never leaves the folder. */
    public Optional<byte[]> find(String path) {
        if (path.startsWith("/")
                || path.contains("\\")
                || List.of(path.split("/")).contains("..")) {
            return Optional.empty();
        }
        var own = read(path);
        return own.isPresent() || path.endsWith("/" + DEFINITION)
                ? own
                : shared(path).flatMap(this::read);
    }

    /** Where the shared document of that name is; empty for a path without a template. */
    static Optional<String> shared(String path) {
        var slash = path.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(SHARED + path.substring(slash));
    }

    private Optional<byte[]> read(String path) {
        try (var in = open(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open(String path) throws IOException {
        if (folder != null && Files.isRegularFile(folder.resolve(path))) {
            return Files.newInputStream(folder.resolve(path));
        }
        return TemplateFiles.class.getClassLoader().getResourceAsStream(ROOT + path);
    }
}
