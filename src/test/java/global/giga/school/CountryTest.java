package global.giga.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryTest {
    private static final Country KZ = Rows.KAZAKHSTAN;

    /** One degree by one degree, north and east of (50, 10). */
    private static Country square() {
        var ring = "[[10,50],[11,50],[11,51],[10,51],[10,50]]";
        var json = "{\"features\":[{\"properties\":{\"iso\":\"XX-1\",\"name_en\":\"Square\",\"name_kk\":\"S\","
                + "\"name_ru\":\"S\",\"lat\":50.5,\"lon\":10.5},\"geometry\":{\"coordinates\":[[" + ring + "]]}}]}";
        var districts = "iso_adm1,kato,name_en,name_kk,name_ru\nXX-1,1,a,b,c";
        return Boundaries.read("XX", json.getBytes(StandardCharsets.UTF_8), districts.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "43.23890,76.88970,KZ-75",
        "51.16940,71.44910,KZ-71",
        "42.34170,69.59010,KZ-79",
        "47.09450,51.92380,KZ-23",
        "50.41110,80.22750,KZ-10",
        "47.79640,67.71440,KZ-62",
        "45.01560,78.37390,KZ-33"
    })
    void citiesLieInTheRegionsSince2022(double latitude, double longitude, String region) {
        assertThat(KZ.regionAt(latitude, longitude)).map(Region::code).contains(region);
    }

    @ParameterizedTest
    @CsvSource({"55.75580,37.61730", "41.31110,69.27970", "42.87460,74.56980", "0,0", "-90,-180"})
    void citiesOfOtherCountriesLieInNone(double latitude, double longitude) {
        assertThat(KZ.regionAt(latitude, longitude)).isEmpty();
    }

    @Test
    void aPlaceUpToOneAndAHalfKilometresOutsideCountsAsInside() {
        var square = square();
        assertThat(square.regionAt(50.5, 10.0)).isPresent();
        assertThat(square.regionAt(50.0 - 1490 / Earth.metresPerLatitude(), 10.5))
                .isPresent();
        assertThat(square.regionAt(50.0 - 1510 / Earth.metresPerLatitude(), 10.5))
                .isEmpty();
        assertThat(square.regionAt(50.5, 10.0 - 1490 / Earth.metresPerLongitude(50.5)))
                .isPresent();
        assertThat(square.regionAt(50.5, 10.0 - 1510 / Earth.metresPerLongitude(50.5)))
                .isEmpty();
    }

    @Test
    void hasRegionsAndDistrictsInThreeLanguages() {
        assertThat(KZ.regions()).hasSize(20);
        assertThat(KZ.regions().stream()
                        .mapToInt(r -> KZ.districts(r.code()).size())
                        .sum())
                .isEqualTo(224);
        var turkestan = KZ.region("KZ-61").orElseThrow().name();
        assertThat(List.of(turkestan.in("en"), turkestan.in("kk"), turkestan.in("ru")))
                .containsExactly("Turkestan", "Түркістан", "Туркестанская");
    }

    @Test
    void theMapNamesTheSourceOfTheBoundaries() {
        assertThat(new String(KZ.geoJson(), StandardCharsets.UTF_8)).contains("Alexander Rodionov, CC BY 4.0");
    }

    @Test
    void refusesACountryWithoutBoundaries() {
        assertThat(new Regions().available()).containsExactly("KZ");
        assertThatThrownBy(() -> new Regions().of("XX")).isInstanceOf(NoBoundaries.class);
    }

    @Test
    void measuresAlongTheGreatCircle() {
        assertThat(Earth.metres(0, 0, 0, 90)).isEqualTo(Earth.RADIUS_M * Math.PI / 2, within(1e-3));
        assertThat(Earth.metres(42.0, 69.0, 42.001, 69.0)).isEqualTo(111.2, within(0.1));
    }
}
