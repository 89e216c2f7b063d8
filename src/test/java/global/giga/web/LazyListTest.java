package global.giga.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import global.giga.school.SchoolColumn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

class LazyListTest {
    private final LazyList<String, SchoolColumn> list = new LazyList<>(
            SchoolColumn.NAME,
            (sort, ascending, first, most) -> List.of(sort + " " + ascending + " " + first + " " + most),
            () -> 105);

    @Test
    void readsTheRowsOnTheScreenInTheFirstOrder() {
        assertThat(list.load(50, 25, Map.of(), Map.of())).containsExactly("NAME true 50 25");
    }

    @Test
    void sortsByTheColumnThatTheVisitorChose() {
        assertThat(list.load(0, 25, Map.of("PUPILS", sort("PUPILS", SortOrder.DESCENDING)), Map.of()))
                .containsExactly("PUPILS false 0 25");
    }

    @Test
    void refusesAColumnThatIsNone() {
        var forged = Map.of("x", sort("passwordHash", SortOrder.ASCENDING));
        assertThatIllegalArgumentException().isThrownBy(() -> list.load(0, 25, forged, Map.of()));
    }

    @Test
    void countsAllRows() {
        assertThat(list.count(Map.of())).isEqualTo(105);
    }

    private static SortMeta sort(String field, SortOrder order) {
        return SortMeta.builder().field(field).order(order).build();
    }
}
