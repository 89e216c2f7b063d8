package global.giga.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolMessagesTest {
    private static final Pattern CODE = Pattern.compile(
            "(?:critical|doubtful|Problem\\.of|Finding)\\([^\"]*\"([a-z]+(?:-[a-z]+)+)\"|\"(not-[a-z-]+|unknown-value)\"");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void everyWordAndEveryFindingHasItsText(String language) throws IOException {
        var texts = ResourceBundle.getBundle(
                "messages",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var words = Stream.of(
                        SchoolStatus.values(),
                        EducationLevel.values(),
                        AreaType.values(),
                        FundingType.values(),
                        ElectricityType.values(),
                        ConnectivityType.values(),
                        CellularCoverage.values(),
                        Finding.Severity.values())
                .flatMap(Arrays::stream)
                .map(e -> e.getDeclaringClass().getSimpleName() + "." + e.name());
        assertThat(texts.keySet()).containsAll(words.toList());
        assertThat(codes()).hasSizeGreaterThan(25);
        assertThat(texts.keySet())
                .containsAll(codes().stream().map(c -> "problem." + c).toList());
    }

    /** The codes as the sources name them. */
    private static TreeSet<String> codes() throws IOException {
        var codes = new TreeSet<String>();
        for (var folder : new String[] {"school", "document"}) {
            try (var files = Files.list(Path.of("src/main/java/global/giga", folder))) {
                for (var file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    CODE.matcher(Files.readString(file))
                            .results()
                            .forEach(m -> codes.add(m.group(1) == null ? m.group(2) : m.group(1)));
                }
            }
        }
        return codes;
    }
}
