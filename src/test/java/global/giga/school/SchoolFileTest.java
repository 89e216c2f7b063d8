package global.giga.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.document.UnreadableFile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolFileTest {
    private static final String GIGA_ID = "e3d7a692-ae73-353a-920e-ff9eccc69f84";

    private static Rows row(String... cells) {
        return new Rows().with(cells);
    }

    private static List<List<String>> codes(List<Candidate> rows) {
        return rows.stream()
                .map(r -> r.row().findings().stream().map(Finding::code).toList())
                .toList();
    }

    @Test
    void aSoundRowHasNoFindings() {
        var rows = row().check();
        assertThat(codes(rows)).containsExactly(List.of());
        assertThat(rows.get(0).refused()).isFalse();
        assertThat(rows.get(0).data().region()).isEqualTo("KZ-61");
    }

    @ParameterizedTest
    @ValueSource(strings = {"school_id_govt", "school_name", "latitude", "longitude", "education_level"})
    void aMandatoryCellMustNotBeEmpty(String column) {
        var rows = row(column, "").check();
        assertThat(rows.get(0).refused()).isTrue();
        assertThat(rows.get(0).row().findings()).containsExactly(Finding.critical("empty-cell", column));
    }

    @Test
    void aMandatoryColumnMustBeThere() {
        assertThatThrownBy(() -> SchoolFile.check(
                        Rows.bytes("school_id_govt,school_name,latitude\n1,2,3"),
                        Rows.KAZAKHSTAN,
                        List.of(),
                        Rows.YEAR))
                .isInstanceOfSatisfying(UnreadableFile.class, r -> assertThat(r.arguments())
                        .containsExactly("longitude, education_level"));
    }

    @Test
    void theLevelMustBeOfTheDomainCaseAside() {
        assertThat(row("education_level", "primary AND secondary").findings()).isEmpty();
        assertThat(row("education_level", "University").findings())
                .containsExactly(Finding.critical("unknown-value", "education_level", "University"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "school_area_type",
                "school_funding_type",
                "connectivity_type_govt",
                "electricity_type",
                "cellular_coverage_type"
            })
    void aWordOutsideItsDomainIsDoubtfulAndLeftOut(String column) {
        var rows = row(column, "nonsense").check();
        assertThat(rows.get(0).refused()).isFalse();
        assertThat(rows.get(0).row().findings()).containsExactly(Finding.doubtful("unknown-value", column, "nonsense"));
    }

    @Test
    void yesAndNoHaveADomainToo() {
        assertThat(row("water_availability", "often").findings())
                .containsExactly(Finding.doubtful("not-yes-or-no", "water_availability", "often"));
    }

    @ParameterizedTest
    @CsvSource({
        "num_students,10000,10001",
        "num_teachers,200,201",
        "num_classrooms,200,201",
        "num_computers,500,501",
        "download_speed_govt,200,200.1",
        "download_speed_govt,1,0.9",
        "school_establishment_year,2026,2027",
        "school_establishment_year,1000,999"
    })
    void aNumberOutsideItsRangeIsDoubtfulButKept(String column, String inside, String outside) {
        assertThat(row(column, inside).findings()).isEmpty();
        var rows = row(column, outside).check();
        assertThat(codes(rows)).containsExactly(List.of("out-of-range"));
        assertThat(rows.get(0).refused()).isFalse();
    }

    @Test
    void aSlowConnectionIsKeptBecauseItDecidesTheStatus() {
        var data = row("connectivity", "yes", "download_speed_govt", "0,4")
                .check()
                .get(0)
                .data();
        assertThat(data.downloadMbps()).isEqualByComparingTo("0.4");
        assertThat(data.status()).isEqualTo(SchoolStatus.BAD);
    }

    @ParameterizedTest
    @CsvSource({
        "num_students,-1",
        "fiber_node_distance,-0.1",
        "download_speed_govt,1000001",
        "latitude,90.00001",
        "longitude,-180.00001"
    })
    void aNumberThatCannotExistRefusesTheRow(String column, String value) {
        var rows = row(column, value).check();
        assertThat(codes(rows).get(0)).containsExactly("out-of-range");
        assertThat(rows.get(0).refused()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "num_students,many,not-a-number",
        "num_students,1.5,not-a-whole-number",
        "fiber_node_distance,'1,234.5',ambiguous-number"
    })
    void whatCannotBeReadRefusesTheRow(String column, String value, String code) {
        var rows = row(column, value).check();
        assertThat(codes(rows).get(0)).containsExactly(code);
        assertThat(rows.get(0).refused()).isTrue();
    }

    @Test
    void damagedRowsAreRefusedInTheirPlace() {
        var csv = "school_id_govt,school_name,latitude,longitude,education_level\n1,2\n"
                + "KZ-2,=1+1,42.36154,68.80871,Primary\n";
        var rows = SchoolFile.check(Rows.bytes(csv), Rows.KAZAKHSTAN, List.of(), Rows.YEAR);
        assertThat(codes(rows)).containsExactly(List.of("ragged-row"), List.of("formula-in-cell"));
        assertThat(rows).extracting(Candidate::line).containsExactly(2L, 3L);
        assertThat(rows).allMatch(Candidate::refused);
    }

    @Test
    void positionsHaveFiveDecimalsAtLeastZerosIncluded() {
        assertThat(row("latitude", "42.36100").findings()).isEmpty();
        assertThat(row("latitude", "42.361").findings())
                .extracting(Finding::code)
                .containsExactly("few-decimals");
        assertThat(row("longitude", "68.8087").findings())
                .extracting(Finding::code)
                .containsExactly("few-decimals");
    }

    @Test
    void aTextLongerThanItsColumnRefusesTheRow() {
        assertThat(row("school_name", "x".repeat(250)).findings()).isEmpty();
        assertThat(row("school_name", "x".repeat(251)).findings())
                .containsExactly(Finding.critical("text-too-long", "school_name", 250));
    }

    @Test
    void namesInCyrillicAreNames() {
        assertThat(row("school_name", "Қабылсай орта мектебі").findings()).isEmpty();
    }

    @Test
    void aPlaceOutsideTheCountryRefusesTheRow() {
        var rows = row("latitude", "55.75580", "longitude", "37.61730", "admin1", "", "admin2", "x")
                .check();
        assertThat(rows.get(0).row().findings()).containsExactly(Finding.critical("outside-country", "latitude", "KZ"));
    }

    @Test
    void theRegionFollowsFromThePositionNotFromTheName() {
        var rows = row("admin1", "South Kazakhstan").check();
        assertThat(rows.get(0).row().findings())
                .containsExactly(Finding.doubtful("region-differs", "admin1", "South Kazakhstan", "Turkestan"));
        assertThat(rows.get(0).data().region()).isEqualTo("KZ-61");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Turkestan", "Түркістан", "туркестанская", "KZ-61", ""})
    void theRegionMayBeNamedInEachLanguageOrNotAtAll(String name) {
        assertThat(row("admin1", name).findings()).isEmpty();
    }

    @Test
    void theDistrictMustBeKnownInTheRegion() {
        assertThat(row("admin2", "").findings()).containsExactly(Finding.doubtful("district-unknown", "admin2"));
        assertThat(row("admin2", "Semey").findings())
                .containsExactly(Finding.doubtful("district-not-in-region", "admin2", "Semey", "Turkestan"));
    }

    @Test
    void electricityNeedsItsType() {
        assertThat(row("electricity_availability", "yes").findings())
                .containsExactly(Finding.doubtful("electricity-without-type", "electricity_type"));
        assertThat(row("electricity_availability", "yes", "electricity_type", "electrical grid")
                        .findings())
                .isEmpty();
        assertThat(row("electricity_availability", "no").findings()).isEmpty();
    }

    @Test
    void aContractedSpeedNeedsTheConnectivity() {
        assertThat(row("download_speed_contracted", "10").findings())
                .containsExactly(Finding.doubtful("speed-without-connectivity", "connectivity"));
        assertThat(row("download_speed_contracted", "10", "connectivity", "yes").findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "yes,4G,",
        "no,no coverage,",
        "yes,no coverage,coverage-without-type",
        "yes,,coverage-without-type",
        "no,3G,type-without-coverage",
        "no,,type-without-coverage"
    })
    void coverageAndItsTypeAgree(String coverage, String type, String code) {
        var findings = row(
                        "cellular_coverage_availability", coverage, "cellular_coverage_type", type == null ? "" : type)
                .findings();
        assertThat(findings).extracting(Finding::code).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void idsAreUniqueInTheFile() {
        var rows = new Rows()
                .with("school_id_giga", GIGA_ID)
                .with("school_id_giga", GIGA_ID.toUpperCase(java.util.Locale.ROOT))
                .with()
                .with("school_id_govt", "KZ-3")
                .check();
        assertThat(rows.get(0).row().findings()).contains(Finding.critical("double-giga-id", "school_id_giga", "2, 3"));
        assertThat(rows.get(1).row().findings()).contains(Finding.critical("double-giga-id", "school_id_giga", "2, 3"));
        assertThat(rows.get(2).row().findings())
                .containsExactly(Finding.critical("double-govt-id", "school_id_govt", "4, 5"));
        assertThat(rows).allMatch(Candidate::refused);
    }

    @Test
    void aRowIdenticalButForTheIdsIsDoubtful() {
        var rows = new Rows()
                .with()
                .with("school_name", "School of village 1", "latitude", "42.313615")
                .check();
        assertThat(codes(rows).get(0)).contains("identical-but-ids");
        assertThat(codes(rows).get(1)).contains("identical-but-ids");
        assertThat(rows).noneMatch(Candidate::refused);
    }

    @Test
    void theIdOfGigaFollowsFromTheRow() {
        var cells = new String[] {
            "school_id_govt", "KZ-0001",
            "school_name", "Kabylsay secondary school",
            "latitude", "42.43015",
            "longitude", "68.80870"
        };
        assertThat(row(cells).check().get(0).data().gigaId()).isEqualTo(GIGA_ID);
        var given = new Rows().with(cells);
        assertThat(given.findings()).isEmpty();
        assertThat(row("school_id_giga", GIGA_ID).findings())
                .extracting(Finding::code)
                .containsExactly("giga-id-differs");
        assertThat(row("school_id_giga", "42").findings())
                .containsExactly(Finding.critical("not-a-giga-id", "school_id_giga", "42"));
    }

    private static KnownSchool known(String gigaId, String govtId, double latitude) {
        return new KnownSchool(7L, gigaId, govtId, "Known school", EducationLevel.PRIMARY, latitude, 68.80871);
    }

    @Test
    void aKnownSchoolKeepsItsId() {
        var known = known(GIGA_ID, "KZ-1", 43.0);
        assertThat(row().findings(known)).isEmpty();
        assertThat(row().check(known).get(0).data().gigaId()).isEqualTo(GIGA_ID);
        assertThat(row("school_id_giga", GIGA_ID).findings(known)).isEmpty();
    }

    @Test
    void aRowCannotTakeTheIdOfAnotherSchool() {
        assertThat(row("school_id_giga", GIGA_ID).findings(known("11111111-1111-3111-8111-111111111111", "KZ-1", 43)))
                .containsExactly(
                        Finding.critical("govt-id-taken", "school_id_govt", "11111111-1111-3111-8111-111111111111"));
        assertThat(row("school_id_giga", GIGA_ID).findings(known(GIGA_ID, "KZ-old", 43)))
                .containsExactly(Finding.doubtful("govt-id-changed", "school_id_govt", "KZ-old", "KZ-1"));
    }

    @Test
    void theSampleHasNoRefusedRows() throws IOException {
        try (var in = SchoolFileTest.class.getResourceAsStream("/sample/kz-105/schools.csv")) {
            var rows = SchoolFile.check(in.readAllBytes(), Rows.KAZAKHSTAN, List.of(), Rows.YEAR);
            assertThat(rows).hasSize(105).noneMatch(Candidate::refused);
            assertThat(codes(rows).stream().flatMap(List::stream)).isEmpty();
        }
    }

    @Test
    @Timeout(10)
    void checksTheSchoolsOfAWholeCountryInSeconds() {
        assertThat(Rows.country(7_438).check()).hasSize(7_438);
    }
}
