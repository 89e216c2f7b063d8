package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.audit.AuditTrail;
import global.giga.evaluation.scoring.BidStatus;
import global.giga.kernel.Caller;
import global.giga.kernel.Role;
import global.giga.tender.Rfps;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole job on both databases. */
class MainJobDbTest {
    private static final Caller STAFF = new Caller(1L, "", 1L, Set.of(Role.STAFF));
    private static final Map<String, String> FIRST = Map.of(
            "LOT-1", "Steppe Fibre LLP",
            "LOT-2", "Tengri Sat JSC",
            "LOT-3", "Nomad Broadband LLP",
            "LOT-4", "Syrdarya Telecom LLP",
            "LOT-5", "Nomad Broadband LLP",
            "LOT-6", "Altai Wireless LLP",
            "LOT-7", "Nomad Broadband LLP",
            "LOT-8", "Nomad Broadband LLP",
            "LOT-9", "Nomad Broadband LLP");

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void ranksTheTenBidsInEachOfTheNineLots(DataSource database) {
        try (var portal = new Portal(database)) {
            var ranking = MainJob.run(portal);

            var first = ranking.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            lot -> lot.getValue().get(0).bid().organization().name()));
            assertThat(first).isEqualTo(FIRST);
            assertThat(ranking.values().stream().flatMap(java.util.List::stream))
                    .filteredOn(score -> score.bid().organization().name().equals("Qazaq Geo LLP"))
                    .hasSize(9)
                    .allMatch(score -> score.status() == BidStatus.NOT_ENOUGH_COVERAGE);
            assertThat(portal.get(AuditTrail.class).verify(STAFF)).isEmpty();
            assertThat(new String(portal.get(Rfps.class).feed("en"), StandardCharsets.UTF_8))
                    .contains("KZ-2026-01");
        }
    }
}
