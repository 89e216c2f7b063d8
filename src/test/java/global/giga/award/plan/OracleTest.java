package global.giga.award.plan;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.award.plan.Oracle.Package;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OracleTest {
    private static final List<Package> V11 = packages("""
            A | 1     | 100
            A | 2     | 110
            A | 1 2   | 190
            B | 2     | 100
            B | 3     | 120
            B | 2 3   | 200
            C | 3     | 105
            C | 1 2 3 | 300
            """);

    @Test
    @DisplayName("V11 R4.2 three lots cost 295 with no limit: A {1,2}, C {3}")
    void withoutLimit() {
        var plan = new Oracle(V11, Set.of(1, 2, 3), 3).cheapest().orElseThrow();
        assertThat(plan.cost()).isEqualByComparingTo("295");
        assertThat(plan.packages()).containsExactly(V11.get(2), V11.get(6));
    }

    @Test
    @DisplayName("V11 R4.1 with at most one lot each they cost 305: A 1, B 2, C 3")
    void oneLotEach() {
        var plan = new Oracle(V11, Set.of(1, 2, 3), 1).cheapest().orElseThrow();
        assertThat(plan.cost()).isEqualByComparingTo("305");
        assertThat(plan.packages()).containsExactly(V11.get(0), V11.get(3), V11.get(6));
    }

    @Test
    @DisplayName("R4.1 no plan where a lot has no offer, or limits leave it without one")
    void nothingAllowed() {
        assertThat(new Oracle(V11, Set.of(1, 2, 3, 4), 4).cheapest()).isEmpty();
        assertThat(new Oracle(V11.subList(0, 5), Set.of(1, 2, 3), 1).cheapest()).isEmpty();
    }

    /** Each line is {@code bidder | lots | price of all together}. */
    private static List<Package> packages(String table) {
        var packages = new ArrayList<Package>();
        for (var line : table.strip().split("\\R")) {
            var cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
            var lots = Arrays.stream(cells.get(1).split(" +"))
                    .map(Integer::valueOf)
                    .collect(Collectors.toSet());
            packages.add(new Package(cells.get(0), lots, new BigDecimal(cells.get(2))));
        }
        return packages;
    }
}
