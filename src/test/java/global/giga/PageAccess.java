package global.giga;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import global.giga.api.LeadsTo;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A row of pages.csv: what is asked for and the status for each kind of caller. */
record PageAccess(String method, String path, Map<String, Integer> answers) {
    private static final java.nio.file.Path TABLE = java.nio.file.Path.of("src/test/resources/pages.csv");
    private static final java.nio.file.Path PAGES = java.nio.file.Path.of("src/main/webapp");

    static List<PageAccess> table() {
        var lines = lines().stream().filter(line -> !line.startsWith("#")).toList();
        var kinds = List.of(lines.get(0).split(","));
        return lines.stream().skip(1).map(line -> of(kinds, line.split(","))).toList();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(TABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PageAccess of(List<String> kinds, String[] cells) {
        var answers = new HashMap<String, Integer>();
        for (int i = 1; i < cells.length; i++) {
            answers.put(kinds.get(i), Integer.valueOf(cells[i]));
        }
        var request = cells[0].split(" ", 2);
        return new PageAccess(request[0], request[1], answers);
    }

    /** The page or the endpoint, whatever it is asked for. */
    String template() {
        return anything(method + " " + path.replaceFirst("\\?.*", ""));
    }

    private static String anything(String path) {
        return path.replaceAll("\\{[^}]+}", "{}");
    }

    /** All pages and endpoints that this build has. */
    static Stream<String> all() {
        return Stream.concat(pages(), endpoints());
    }

    private static Stream<String> pages() {
        try (var files = Files.walk(PAGES)) {
            return files
                    .map(file -> PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("WEB-INF"))
                    .map(file -> "GET /" + file.replace(".xhtml", ""))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> endpoints() {
        return resources().flatMap(c -> Arrays.stream(c.getMethods()).flatMap(method -> endpoint(c, method)));
    }

    private static Stream<String> endpoint(Class<?> resource, Method method) {
        var path = method.getAnnotation(Path.class);
        var whole = "/api/" + resource.getAnnotation(Path.class).value() + (path == null ? "" : "/" + path.value());
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value() + " " + anything(whole));
    }

    /** The endpoints that read a body. */
    static Stream<Method> withBody() {
        return resources()
                .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                .filter(method -> Arrays.stream(method.getAnnotations())
                        .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class)))
                .filter(method -> Arrays.stream(method.getParameters()).anyMatch(p -> Arrays.stream(p.getAnnotations())
                        .noneMatch(a -> a.annotationType().getPackageName().startsWith("jakarta.ws.rs"))));
    }

    /** The act that an endpoint says it leads to; empty for none. */
    static String leadsTo(Method endpoint) {
        var to = endpoint.getAnnotation(LeadsTo.class);
        return to == null ? "" : to.service().getSimpleName() + "." + to.act();
    }

    private static Stream<Class<?>> resources() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("global.giga.api").stream()
                        .filter(c -> c.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect);
    }
}
