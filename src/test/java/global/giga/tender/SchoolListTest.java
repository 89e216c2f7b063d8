package global.giga.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.document.FileRefused;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Lists of ids that staff uploads. */
class SchoolListTest {
    @Test
    void oneIdOnEachLineOrATable() {
        assertThat(read("KZ-1\nKZ-2\r\n\nKZ-3\n").rows())
                .containsExactly(
                        new SchoolList.Row(1, "KZ-1"), new SchoolList.Row(2, "KZ-2"), new SchoolList.Row(4, "KZ-3"));
        assertThat(read("\uFEFFname;School_ID_Govt\nA;KZ-1\nB;KZ-2\n").rows())
                .containsExactly(new SchoolList.Row(2, "KZ-1"), new SchoolList.Row(3, "KZ-2"));
    }

    @Test
    void everyWrongRowIsNamed() {
        assertThatThrownBy(() -> read("KZ-1\nKZ-2\nKZ-1\nKZ-4,x\n"))
                .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.line() + " " + problem.code())
                        .containsExactly("3 school-in-two-lots", "4 ragged-row"));
    }

    private static SchoolList read(String text) {
        return SchoolList.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
