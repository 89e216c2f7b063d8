package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of access is whole; AccessMatrixDbTest tries it. */
class AccessTest {
    @Test
    void everyActHasARowAndEveryRowAnAct() {
        var acts = Access.acts().stream().map(Access::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(Access.table())
                .extracting(Access::act)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(acts);
    }
}
