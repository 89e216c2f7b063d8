package global.giga.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextsTest {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "common",
                "rfp",
                "evaluation-report",
                "receipt",
                "opening-minutes",
                "award-notice",
                "award-letter"
            })
    void everyLanguageHasTheSameKeysAndArguments(String document) throws IOException {
        var english = arguments(document + ".properties");

        assertThat(english).isNotEmpty();
        assertThat(arguments(document + "_ru.properties")).isEqualTo(english);
        assertThat(arguments(document + "_kk.properties")).isEqualTo(english);
    }

    private static TreeMap<String, TreeSet<String>> arguments(String file) throws IOException {
        var texts = new Properties();
        texts.load(new StringReader(new TemplateFiles().text("shared/" + file)));
        var arguments = new TreeMap<String, TreeSet<String>>();
        texts.forEach((key, text) -> arguments.put(
                key.toString(),
                ARGUMENT.matcher(text.toString())
                        .results()
                        .map(MatchResult::group)
                        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll)));
        return arguments;
    }
}
