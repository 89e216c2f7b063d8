package global.giga.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighbourhoodTest {
    private static List<List<String>> codes(Rows rows, KnownSchool... known) {
        return rows.check(known).stream()
                .map(r -> r.row().findings().stream().map(Finding::code).toList())
                .toList();
    }

    private static Rows two(String latitude, String name, String level) {
        return new Rows()
                .with("latitude", "42.43010", "school_name", "Abay school")
                .with("latitude", latitude, "school_name", name, "education_level", level);
    }

    @Test
    void sameNameAndLevelWithin110MetresIsDoubtful() {
        var level = "Primary and Secondary";
        assertThat(codes(two("42.43108", "ABAY school", level)))
                .containsExactly(List.of("same-name-nearby"), List.of("same-name-nearby"));
        assertThat(codes(two("42.43110", "Abay school", level))).containsExactly(List.of(), List.of());
        assertThat(codes(two("42.43020", "Abay school", "Primary"))).containsExactly(List.of(), List.of());
    }

    @Test
    void similarNamesOfOneLevelInACellAreDoubtful() {
        var level = "Primary and Secondary";
        assertThat(codes(two("42.43015", "Abai school", level)))
                .containsExactly(List.of("similar-name-nearby"), List.of("similar-name-nearby"));
        assertThat(codes(two("42.43015", "Lyceum of physics", level))).containsExactly(List.of(), List.of());
        assertThat(codes(two("42.43015", "Abai school", "Primary"))).containsExactly(List.of(), List.of());
        assertThat(codes(two("42.43515", "Abai school", level))).containsExactly(List.of(), List.of());
    }

    @Test
    void theRegisterCountsAsNeighbourUnlessTheFileUpdatesIt() {
        var rows = new Rows().with("latitude", "42.43010", "school_name", "Abay school");
        var own = rows.check().get(0).data().gigaId();
        var other = "11111111-1111-3111-8111-111111111111";
        assertThat(codes(rows, neighbour(other, "KZ-9"))).containsExactly(List.of("same-name-nearby"));
        assertThat(codes(rows, neighbour(own, "KZ-1"))).containsExactly(List.of());
    }

    private static KnownSchool neighbour(String gigaId, String govtId) {
        return new KnownSchool(
                1L, gigaId, govtId, "Abay school", EducationLevel.PRIMARY_AND_SECONDARY, 42.43015, 68.80871);
    }

    @Test
    void moreThanFiveSchoolsInACellAreDoubtful() {
        var names = List.of("Abay", "Lyceum", "Zhambyl", "Kindergarten", "Q. Sätbaev", "Boarding house");
        var five = new Rows();
        var six = new Rows();
        for (int i = 0; i < 6; i++) {
            var cells = new String[] {"school_name", names.get(i), "latitude", "42.4300%d".formatted(i + 1)};
            if (i < 5) {
                five.with(cells);
            }
            six.with(cells);
        }
        assertThat(codes(five)).allMatch(List::isEmpty);
        assertThat(codes(six)).allMatch(List.of("crowded-place")::equals);
    }

    @ParameterizedTest
    @CsvSource({
        "Abay school,abay SCHOOL,100,false",
        "Abay school,abay SCHOOL,99,true",
        "abcd,bcde,74,true",
        "abcd,bcde,75,false",
        "abc,xyz,0,false",
        "№ 5 орта мектеп,№ 7 орта мектеп,90,true"
    })
    void theRatioIsTwiceTheCommonLettersOverAll(String a, String b, int percent, boolean over) {
        assertThat(NameRatio.over(percent, a, b)).isEqualTo(over);
    }
}
