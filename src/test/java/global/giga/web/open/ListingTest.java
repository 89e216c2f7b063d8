package global.giga.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import global.giga.school.SchoolColumn;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static Listing<String, SchoolColumn> list(SchoolColumn sort, Boolean descending, Integer page) {
        return new Listing<>(
                Listing.Place.of("/open/schools?status=BAD", SchoolColumn.NAME, sort, descending, page),
                (by, ascending, first, most) -> List.of(by + " " + ascending + " " + first + " " + most),
                () -> 105);
    }

    @Test
    void readsTheRowsOnTheScreen() {
        assertThat(list(null, null, null).getRows()).containsExactly("NAME true 0 25");
        assertThat(list(SchoolColumn.PUPILS, true, 3).getRows()).containsExactly("PUPILS false 50 25");
    }

    @Test
    void showsTheNearestPageWhereThereIsNone() {
        assertThat(list(null, null, 9).getRows()).containsExactly("NAME true 100 25");
        assertThat(list(null, null, -1).getRows()).containsExactly("NAME true 0 25");
        assertThat(list(null, null, 9))
                .extracting(Listing::getFrom, Listing::getTo)
                .containsExactly(101L, 105L);
    }

    @Test
    void addressesKeepFilterAndOrder() {
        var list = list(SchoolColumn.PUPILS, true, 2);
        assertThat(list.page(1)).isEqualTo("/open/schools?status=BAD&sort=PUPILS&descending=true");
        assertThat(list.page(3)).isEqualTo("/open/schools?status=BAD&sort=PUPILS&descending=true&page=3");
        assertThat(list.sorted("NAME")).isEqualTo("/open/schools?status=BAD&sort=NAME");
    }

    @Test
    void theSameColumnOnceMoreTurnsTheOrderRound() {
        assertThat(list(null, null, null).sorted("NAME")).endsWith("&sort=NAME&descending=true");
        assertThat(list(null, true, null).sorted("NAME")).endsWith("&sort=NAME");
        assertThat(list(null, true, null).order("NAME")).isEqualTo("descending");
        assertThat(list(null, null, null).order("PUPILS")).isEqualTo("none");
    }

    @Test
    void refusesAColumnThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list(null, null, null).sorted("passwordHash"));
    }
}
