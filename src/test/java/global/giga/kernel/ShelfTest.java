package global.giga.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private final List<String> made = new ArrayList<>();
    private final Shelf<String> shelf = new Shelf<>(2);

    private String take(String key) {
        return shelf.take(key, () -> {
            made.add(key);
            return key + "!";
        });
    }

    @Test
    void makesAThingOnce() {
        assertThat(List.of(take("a"), take("a"), take("b"))).containsExactly("a!", "a!", "b!");
        assertThat(made).containsExactly("a", "b");
    }

    @Test
    void keepsWhatWasAskedForLast() {
        List.of("a", "b", "a", "c", "a", "b").forEach(this::take);
        assertThat(made).containsExactly("a", "b", "c", "b");
    }

    @Test
    void doesNotKeepAFailure() {
        assertThatThrownBy(() -> shelf.take("a", () -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(take("a")).isEqualTo("a!");
    }
}
