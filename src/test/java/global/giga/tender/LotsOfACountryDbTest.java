package global.giga.tender;

import static global.giga.sample.SampleWorld.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import global.giga.Portal;
import global.giga.kernel.Caller;
import global.giga.sample.SampleFiles;
import global.giga.school.Registering;
import global.giga.school.Rows;
import global.giga.school.SchoolFilter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** As many schools as a country has, in the lots of one draft; says how long each act takes. */
class LotsOfACountryDbTest {
    @ParameterizedTest
    @MethodSource("global.giga.Sample#each")
    void aWholeCountryIsAddedSplitAndMoved(DataSource database) {
        try (var large = new Portal(database)) {
            var staff = large.caller(STAFF);
            large.get(Registering.class)
                    .register(staff, "KZ", Rows.country(7_333).csv(), true);
            var tender = large.get(Tendering.class)
                    .draft(staff, "LARGE", "giga-accelerate", LotPlan.read(SampleFiles.lots()))
                    .id();
            var steps = new Steps(large, staff, tender);
            steps.of(
                    "add 7,333",
                    (lots, seen) ->
                            lots.addAll(staff, tender, seen, null, new FreeSchools(SchoolFilter.all("KZ"), null)));
            steps.of(
                    "split by distance into 60",
                    (lots, seen) -> lots.splitByDistance(staff, tender, seen, steps.all(), 60));
            steps.of("split by region", (lots, seen) -> lots.splitByRegion(staff, tender, seen, steps.all()));
            steps.of("move one school", (lots, seen) -> lots.move(staff, tender, seen, steps.one(), "LOT-1"));
            steps.of("remove all", (lots, seen) -> lots.remove(staff, tender, seen, steps.all()));
            steps.of("back by plan", (lots, seen) -> lots.replace(staff, tender, seen, steps.first));
            assertThat(large.get(LotDesk.class).lots(staff, tender).schools()).isEqualTo(7_438);
        }
    }

    private interface Act {
        Lotted of(Lotting lots, String seen);
    }

    /** Acts on one draft one after the other, each with the time it takes. */
    private static final class Steps {
        private final Portal large;
        private final Caller staff;
        private final long tender;
        private LotPlan first;

        Steps(Portal large, Caller staff, long tender) {
            this.large = large;
            this.staff = staff;
            this.tender = tender;
        }

        void of(String name, Act act) {
            var seen = now().digest();
            var start = System.nanoTime();
            var done = act.of(large.get(Lotting.class), seen);
            System.out.printf("lots of a country: %s, %d ms%n", name, (System.nanoTime() - start) / 1_000_000);
            var after = now();
            assertThat(after.digest()).isEqualTo(done.digest());
            first = after.schools() == 0 ? first : after.plan();
        }

        Chosen all() {
            return new Chosen(now().lots().stream().map(DraftLot::code).collect(Collectors.toSet()), Set.of());
        }

        Chosen one() {
            var lots = now().lots();
            return Chosen.schools(
                    List.of(lots.get(lots.size() - 1).schools().get(0).id()));
        }

        private DraftLots now() {
            var start = System.nanoTime();
            var lots = large.get(LotDesk.class).lots(staff, tender);
            System.out.printf("  read with estimates, %d ms%n", (System.nanoTime() - start) / 1_000_000);
            return lots;
        }
    }
}
