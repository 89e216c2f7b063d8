package global.giga.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn on the map. */
class MapAreaTest {
    @Test
    void aPlaceIsInsideOrNot() {
        var angle = MapArea.of("42,68 44,68 44,69 43,69 43,70 42,70");
        assertThat(angle.contains(42.5, 69.5)).isTrue();
        assertThat(angle.contains(43.5, 68.5)).isTrue();
        assertThat(angle.contains(43.5, 69.5)).isFalse();
        assertThat(angle.contains(41.9, 68.5)).isFalse();
    }

    @Test
    void whatTwoLoopsCoverIsOutside() {
        var twice = MapArea.of("42,68 44,68 44,70 42,70 42,68 42.5,68.5 43.5,68.5 43.5,69.5 42.5,69.5 42.5,68.5");
        assertThat(twice.contains(43, 69)).isFalse();
        assertThat(twice.contains(42.2, 69)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "42,68 43,69",
                "42,68 43,69 44",
                "42;68 43;69 44;70",
                "91,0 0,0 1,1",
                "NaN,1 2,2 3,3",
                "1e1,1 2,2 3,3"
            })
    void anythingElseIsNoArea(String text) {
        assertThatThrownBy(() -> MapArea.of(text)).isInstanceOf(AreaInvalid.class);
    }

    @Test
    void thereIsAnEndOfCorners() {
        assertThatThrownBy(() -> MapArea.of("42,68 ".repeat(501))).isInstanceOf(AreaInvalid.class);
    }
}
