package global.giga.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Migration;
import global.giga.kernel.Role;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SchoolsDbTest {
    private static final Caller STAFF = new Caller(1L, "Staff", 1L, Set.of(Role.STAFF));
    private static final SchoolFilter ALL = SchoolFilter.all("KZ");

    private final JdbcDataSource database = new JdbcDataSource();
    private EntityManagerFactory factory;
    private EntityManager em;
    private Registering registering;
    private Schools schools;

    @BeforeEach
    void open() {
        database.setURL("jdbc:h2:mem:" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=-1");
        Migration.migrate(database);
        factory = Persistence.createEntityManagerFactory(
                "tenders",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", database,
                        "eclipselink.target-database-properties", "supportsReturnGeneratedKeys=true"));
        em = factory.createEntityManager();
        em.getTransaction().begin();
        schools = new Schools();
        schools.em = em;
        registering = new Registering();
        registering.schools = schools;
        registering.regions = new Regions();
        registering.clock = Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);
        registering.audit = new AuditTrail() {
            @Override
            public long record(String act, Caller caller, Map<String, ?> facts) {
                recorded = act + " " + facts.get("created") + " " + facts.get("updated");
                return 1;
            }
        };
    }

    private String recorded;

    @AfterEach
    void close() {
        em.getTransaction().rollback();
        em.close();
        factory.close();
    }

    private static byte[] sample() throws IOException {
        try (var in = SchoolsDbTest.class.getResourceAsStream("/sample/kz-105/schools.csv")) {
            return in.readAllBytes();
        }
    }

    private ImportReport register(byte[] csv) {
        var report = registering.register(STAFF, "KZ", csv, false);
        em.clear();
        return report;
    }

    @Test
    void registersASampleAndUpdatesItWhenItComesAgain() throws IOException {
        assertThat(registering.check(STAFF, "KZ", sample()).stored()).isFalse();
        assertThat(schools.count(ALL)).isZero();

        var first = register(sample());
        assertThat(List.of(first.accepted(), first.created(), first.updated())).containsExactly(105, 105, 0);
        assertThat(first.stored()).isTrue();
        assertThat(recorded).isEqualTo("schools.registered 105 0");
        assertThat(schools.count(ALL)).isEqualTo(105);

        var renamed = new String(sample(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("Akbulak secondary school", "Акбулақ мектебі");
        var again = register(Rows.bytes(renamed));
        assertThat(List.of(again.accepted(), again.created(), again.updated())).containsExactly(105, 0, 105);
        assertThat(again.doubtful()).isEmpty();
        assertThat(schools.count(ALL)).isEqualTo(105);
        assertThat(schools.byGovtIds("KZ", List.of("KZ-611600-0001", "KZ-none")))
                .extracting(School::name)
                .containsExactly("Акбулақ мектебі");
    }

    @Test
    void storesNothingOfAFileWithRefusedRowsUnlessAskedTo() {
        var csv = new Rows().with().with("school_name", "").csv();
        assertThatThrownBy(() -> register(csv))
                .isInstanceOfSatisfying(
                        SchoolsRefused.class, r -> assertThat(r.arguments()).containsExactly(1));
        assertThat(schools.count(ALL)).isZero();

        var report = registering.register(STAFF, "KZ", csv, true);
        assertThat(report.refused()).extracting(ImportReport.Row::line).containsExactly(3L);
        assertThat(schools.count(ALL)).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void registersAndUpdatesTheSchoolsOfAWholeCountry() {
        var csv = Rows.country(7_438).csv();
        assertThat(register(csv).created()).isEqualTo(7_438);
        assertThat(register(csv).updated()).isEqualTo(7_438);
        assertThat(schools.points(ALL)).hasSize(7_438);
    }

    @Test
    void findsSchoolsByEachPartOfTheFilter() throws IOException {
        register(sample());
        assertThat(count(null, "KZ-61", null, null, null)).isEqualTo(26);
        assertThat(count(null, "KZ-61", "Arys", null, null)).isEqualTo(7);
        assertThat(count(null, null, null, ConnectivityType.XDSL, null)).isEqualTo(24);
        assertThat(count(null, null, null, null, SchoolStatus.NOT_CONNECTED)).isEqualTo(27);
        assertThat(count(" AKBULAK ", null, null, null, null)).isEqualTo(1);
        assertThat(count("kz-611600-000", null, null, null, null)).isEqualTo(6);
        assertThat(count(" ", "", "", null, null)).isEqualTo(105);
        assertThat(count("100%_!", null, null, null, null)).isZero();
        assertThat(schools.count(SchoolFilter.all("UZ"))).isZero();
    }

    private long count(String text, String region, String district, ConnectivityType type, SchoolStatus status) {
        var filter = new SchoolFilter("KZ", text, region, district, type, status);
        assertThat(schools.ids(filter)).hasSize((int) schools.count(filter));
        assertThat(schools.points(filter)).hasSize((int) schools.count(filter));
        return schools.count(filter);
    }

    @Test
    void sortsByEachColumnAndPages() throws IOException {
        register(sample());
        for (var column : SchoolColumn.values()) {
            assertThat(schools.page(ALL, column, true, 100, 20)).hasSize(5);
        }
        var most = schools.page(ALL, SchoolColumn.PUPILS, false, 0, 3);
        assertThat(most).extracting(School::pupils).isSortedAccordingTo((a, b) -> b - a);
        var fastest = schools.page(ALL, SchoolColumn.DOWNLOAD, false, 0, 80);
        assertThat(fastest.subList(78, 80)).extracting(School::downloadMbps).containsOnlyNulls();
        var firstTwo = schools.page(ALL, SchoolColumn.REGION, true, 0, 2);
        assertThat(schools.page(ALL, SchoolColumn.REGION, true, 1, 1)).containsExactly(firstTwo.get(1));
    }

    @Test
    void givesPointsForAMap() throws IOException {
        register(sample());
        var school = schools.byGovtIds("KZ", List.of("KZ-611600-0003")).get(0);
        assertThat(schools.points(List.of(school.id(), -1L)))
                .containsExactly(new SchoolPoint(
                        school.id(), "Kabylsay secondary school", 42.521, 68.902, SchoolStatus.NOT_CONNECTED, 405));
        assertThat(schools.points(List.of())).isEmpty();
        assertThat(schools.byIds(List.of(school.id()))).containsExactly(school);
        assertThat(schools.get(school.id()).region()).isEqualTo("KZ-61");
        assertThat(schools.districts("KZ", "KZ-61")).contains("Arys", "Suzak").isSorted();
    }

    @Test
    void keepsEveryColumnOfTheFile() throws IOException {
        register(sample());
        var known = schools.known("KZ");
        var file = SchoolFile.check(sample(), Rows.KAZAKHSTAN, known, Rows.YEAR)
                .get(0)
                .data();
        var stored = schools.byGovtIds("KZ", List.of(file.govtId())).get(0);
        for (var column : Arrays.asList(SchoolData.class.getRecordComponents())) {
            assertThat(value(stored, School.class, column.getName()))
                    .as(column.getName())
                    .isEqualTo(value(file, SchoolData.class, column.getName()));
        }
    }

    private static Object value(Object of, Class<?> type, String name) {
        try {
            return type.getMethod(name).invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(name, e);
        }
    }
}
