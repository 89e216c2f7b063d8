package global.giga.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    @Test
    void readsNumbersAndRangesAsPeopleWriteThem() {
        assertThat(new Pages(" 7, 3, 5–6 ,5").numbers()).containsExactly(3, 5, 6, 7);
        assertThat(new Pages("9999").numbers()).containsExactly(9999);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0-2", "5-3", "1,", "a", "-3", "10000", "1-2-3", "1;2"})
    void refusesWhatNamesNoPages(String text) {
        assertThatThrownBy(() -> new Pages(text)).isInstanceOf(PagesUnreadable.class);
    }

    @Test
    void refusesMoreThanFitsIntoTheList() {
        assertThatThrownBy(() -> new Pages("1,".repeat(100) + "1")).isInstanceOf(PagesUnreadable.class);
    }
}
