package global.giga.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import global.giga.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same texts in every language, all that is used is there, and no text is written into a page. */
class MessagesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path CODE = Path.of("src/main/java");
    private static final Map<String, String> ENGLISH = bundle("messages.properties");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+");

    @ParameterizedTest
    @ValueSource(strings = {"messages_ru.properties", "messages_kk.properties"})
    void everyLanguageHasTheKeysOfEnglish(String file) {
        assertThat(bundle(file).keySet()).isEqualTo(ENGLISH.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages_ru.properties", "messages_kk.properties"})
    void everyLanguageHasTheArgumentsOfEnglish(String file) {
        var other = bundle(file);
        ENGLISH.forEach((key, text) ->
                assertThat(arguments(other.getOrDefault(key, ""))).as(key).isEqualTo(arguments(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_ru.properties", "messages_kk.properties"})
    void noKeyIsGivenTwiceAndNoTextNeedsQuoting(String file) throws IOException {
        var keys = Files.readAllLines(RESOURCES.resolve(file)).stream()
                .filter(l -> l.contains("=") && !l.startsWith("#"))
                .map(l -> l.substring(0, l.indexOf('=')).strip())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(bundle(file).values()).noneMatch(t -> t.contains("'"));
    }

    @Test
    void everyKeyThatPagesUseExists() {
        var used = new TreeSet<String>();
        pages().forEach(page -> used.addAll(PageText.keys(read(page), "/" + slashes(PAGES.relativize(page)))));
        assertThat(ENGLISH.keySet()).containsAll(used);
    }

    @Test
    void everyKeyThatCodeUsesExists() {
        var call = Pattern.compile("\\b(?:texts|words|notices)\\.(?:of|done|warn|refused)\\(\\s*\"([^\"]+)\"\\s*[,)]");
        var used = sources().flatMap(f -> call.matcher(read(f)).results().map(r -> r.group(1)));
        assertThat(ENGLISH.keySet())
                .containsAll(Stream.concat(used, Menu.pages().stream().map(Menu::key))
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyRefusalHasItsText() {
        var codes = classes()
                .filter(c ->
                        c.isAssignableTo(Refusal.class) && !c.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(c -> "refusal."
                        + c.getSimpleName()
                                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                                .toLowerCase(java.util.Locale.ROOT))
                .toList();
        assertThat(ENGLISH.keySet()).containsAll(codes);
    }

    @Test
    void anEnumWithNamesHasThemAll() {
        var named = ENGLISH.keySet().stream()
                .filter(k -> Character.isUpperCase(k.charAt(0)))
                .map(k -> k.substring(0, k.indexOf('.')))
                .collect(Collectors.toSet());
        classes()
                .filter(JavaClass::isEnum)
                .filter(c -> named.contains(c.getSimpleName()))
                .forEach(c -> assertThat(ENGLISH.keySet())
                        .containsAll(Arrays.stream(c.reflect().getEnumConstants())
                                .map(v -> c.getSimpleName() + "." + ((Enum<?>) v).name())
                                .toList()));
    }

    @Test
    void noPageHasTextOfItsOwn() {
        var found = new ArrayList<String>();
        pages().forEach(page -> PageText.literals(read(page)).forEach(text -> found.add(page + ": " + text)));
        assertThat(found).isEmpty();
    }

    @Test
    void theCheckSeesLiteralTextAndKeys() {
        var page =
                "<ui:composition><h2>Hello</h2><t:text id=\"name\" placeholder=\"Type\"/>#{m['a.b']}</ui:composition>";
        assertThat(PageText.literals(page)).containsExactlyInAnyOrder("Hello", "placeholder=Type");
        assertThat(PageText.keys(page, "/open/some.xhtml")).contains("open.some.name", "a.b");
    }

    private static List<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(r -> r.group()).sorted().toList();
    }

    private static Stream<JavaClass> classes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("global.giga").stream();
    }

    private static Stream<Path> pages() {
        return files(PAGES, ".xhtml");
    }

    private static Stream<Path> sources() {
        return files(CODE, ".java");
    }

    private static Stream<Path> files(Path root, String end) {
        try (var all = Files.walk(root)) {
            return all.filter(p -> p.toString().endsWith(end)).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, String> bundle(String file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(RESOURCES.resolve(file))) {
            properties.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        var sorted = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(k -> sorted.put(k, properties.getProperty(k)));
        return sorted;
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Reads a page as text: the keys it names and the words it should not hold. */
    private static final class PageText {
        private static final Pattern KEY =
                Pattern.compile("\\bm\\['([^']+)'\\]|\\btexts\\.of\\('([^']+)'|\\bkey=\"([^\"#{]+)\"");
        private static final Pattern HERE = Pattern.compile("\\btexts\\.here\\('([^']+)'");
        private static final Pattern LABELLED = Pattern.compile(
                "<t:(?:text|secret|number|select|area|check|upload|action|go|card|stat|empty|fact|notice|map|field)\\b[^>]*");
        private static final Pattern ID = Pattern.compile("\\bid=\"([^\"#]+)\"");
        private static final Pattern OWN = Pattern.compile("\\b(?:key|label|text|title)=\"");
        private static final Pattern ATTRIBUTE = Pattern.compile(
                "\\b(title|label|placeholder|alt|aria-label|header|headerText|emptyMessage)=\"([^\"]*)\"");
        private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}");

        private PageText() {}

        static List<String> keys(String page, String viewId) {
            boolean shared = viewId.startsWith("/WEB-INF/");
            var keys = new ArrayList<String>();
            KEY.matcher(page).results().forEach(r -> keys.add(first(r)));
            if (shared) {
                return keys;
            }
            var prefix = PageKeys.prefix(viewId);
            if (!page.contains("name=\"title\"") && page.contains("template=")) {
                keys.add(prefix + "title");
            }
            HERE.matcher(page).results().forEach(r -> keys.add(prefix + r.group(1)));
            LABELLED.matcher(page)
                    .results()
                    .map(r -> r.group())
                    .filter(t -> !OWN.matcher(t).find())
                    .forEach(tag -> keys.addAll(labels(tag, prefix)));
            return keys;
        }

        private static List<String> labels(String tag, String prefix) {
            Matcher id = ID.matcher(tag);
            if (!id.find()) {
                return List.of();
            }
            var key = prefix + id.group(1);
            return tag.contains("confirm=\"") ? List.of(key, key + ".confirm") : List.of(key);
        }

        private static String first(java.util.regex.MatchResult found) {
            return Stream.of(1, 2, 3)
                    .map(found::group)
                    .filter(g -> g != null)
                    .findFirst()
                    .orElseThrow();
        }

        static List<String> literals(String page) {
            var plain = page.replaceAll("(?s)<!--.*?-->", "").replaceAll("#\\{[^}]*\\}", "");
            var texts = Arrays.stream(plain.split("<[^>]*>")).map(String::strip).filter(t -> WORDS.matcher(t)
                    .find());
            var attributes = ATTRIBUTE
                    .matcher(plain)
                    .results()
                    .filter(r -> WORDS.matcher(r.group(2)).find())
                    .map(r -> r.group(1) + "=" + r.group(2));
            return Stream.concat(texts, attributes).toList();
        }
    }
}
