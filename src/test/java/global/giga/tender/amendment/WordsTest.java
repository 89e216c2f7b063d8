package global.giga.tender.amendment;

import static global.giga.tender.amendment.Words.Kind.ADDED;
import static global.giga.tender.amendment.Words.Kind.REMOVED;
import static global.giga.tender.amendment.Words.Kind.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import global.giga.tender.amendment.Words.Piece;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @Test
    void marksTheWordThatChangedAndNoOther() {
        assertThat(Words.compare("Delivery within 26 weeks.", "Delivery within 20 weeks."))
                .containsExactly(
                        new Piece(SAME, "Delivery within "),
                        new Piece(REMOVED, "26"),
                        new Piece(ADDED, "20"),
                        new Piece(SAME, " weeks."));
    }

    @Test
    void aTextThatWasNotThereIsAddedWhole() {
        assertThat(Words.compare(null, "Новый текст")).containsExactly(new Piece(ADDED, "Новый текст"));
        assertThat(Words.compare("Ескі мәтін", null)).containsExactly(new Piece(REMOVED, "Ескі мәтін"));
        assertThat(Words.compare("", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    a b c, c b a
                    'one two  three', 'one  three four'
                    'Интернет для школ.', 'Интернет и Wi-Fi для 105 школ!'
                    '<b>not</b> markup', 'not <i>markup</i>'
                    """)
    void thePiecesMakeBothTexts(String before, String after) {
        var pieces = Words.compare(before, after);
        assertThat(pieces.stream()
                        .filter(p -> p.kind() != ADDED)
                        .map(Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(before);
        assertThat(pieces.stream()
                        .filter(p -> p.kind() != REMOVED)
                        .map(Piece::text)
                        .collect(Collectors.joining()))
                .isEqualTo(after);
    }
}
