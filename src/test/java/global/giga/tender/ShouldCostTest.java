package global.giga.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.document.TemplateFiles;
import global.giga.kernel.Technology;
import global.giga.tender.ShouldCost.Site;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published figures of Giga's cost model, at 20 Mbit/s over 5 years. */
class ShouldCostTest {
    private static final BigDecimal SPEED = BigDecimal.valueOf(20);
    private static final Template TEMPLATE = new TenderTemplates(new TemplateFiles()).get("giga-accelerate");
    private static final ShouldCost MODEL = new ShouldCost(TEMPLATE.costs(), BigDecimal.valueOf(5));

    @ParameterizedTest
    @CsvSource({
        "FIBRE, 0, 1350, 12100",
        "FIBRE, 2, 23910, 34660",
        "FIBRE, 5, 57750, 68500",
        "CELLULAR, 0, 1055, 12050",
        "P2P_WIRELESS, 0, 5505, 16500",
        "LEO_SATELLITE, 0, 2200, 13100"
    })
    void theFiguresOfTheModel(Technology technology, BigDecimal km, BigDecimal grid, BigDecimal none) {
        assertThat(of(site(km, true)).get(technology)).isEqualByComparingTo(grid);
        assertThat(of(site(km, false)).get(technology)).isEqualByComparingTo(none);
    }

    @Test
    @DisplayName("a technology ends strictly below its range")
    void atItsRangeATechnologyIsOutOfReach() {
        assertThat(of(reach("19.999", "49.999", "7.999"))).hasSize(4);
        assertThat(of(reach("20", "50", "8"))).containsOnlyKeys(Technology.LEO_SATELLITE);
    }

    @Test
    void atItsSpeedATechnologyServesAndNotAbove() {
        var near = reach("1", "1", "1");
        assertThat(MODEL.of(near, decimal("100"))).hasSize(4);
        assertThat(MODEL.of(near, decimal("100.001"))).containsOnlyKeys(Technology.FIBRE, Technology.LEO_SATELLITE);
        assertThat(MODEL.of(near, decimal("150.001"))).containsOnlyKeys(Technology.FIBRE);
        assertThat(MODEL.of(near, decimal("2000.001"))).isEmpty();
        assertThat(MODEL.cheapest(near, decimal("2000.001"))).isEmpty();
    }

    @Test
    void whatIsNotKnownIsOutOfReachButWhere4gCovers() {
        assertThat(of(new Site(null, null, null, false, true))).containsOnlyKeys(Technology.LEO_SATELLITE);
        assertThat(of(new Site(null, null, null, true, true)))
                .containsOnlyKeys(Technology.CELLULAR, Technology.LEO_SATELLITE);
        assertThat(of(new Site(null, null, decimal("1"), false, true))).containsOnlyKeys(Technology.LEO_SATELLITE);
    }

    @Test
    void theCheapestIsTheEstimate() {
        assertThat(MODEL.cheapest(site(BigDecimal.ZERO, true), SPEED))
                .hasValueSatisfying(e -> assertThat(e.technology()).isEqualTo(Technology.CELLULAR));
        assertThat(MODEL.cheapest(new Site(decimal("2"), decimal("2"), null, false, true), SPEED))
                .hasValueSatisfying(e -> assertThat(e.technology()).isEqualTo(Technology.LEO_SATELLITE));
    }

    @Test
    @DisplayName("R3.7 an estimate is in the evaluation currency, at the speed and over the months of the terms")
    void anEstimateFollowsTheTerms() {
        var satellite = new Site(null, null, null, false, true);
        var dollars = Estimating.of(TEMPLATE, TEMPLATE.terms()).orElseThrow();
        // 600 + 3 years × (20 Mbit/s × 15 + 200 kWh × 0.10)
        assertThat(dollars.of(satellite, 120).orElseThrow()).hasToString("Money[amount=1560, currency=USD]");
        // 728 pupils need 37 Mbit/s
        assertThat(dollars.of(satellite, 728).orElseThrow().amount()).isEqualByComparingTo("2325");
    }

    @Test
    void aTemplateWithoutCostsHasNoEstimates() {
        var known = new TenderTemplates(new TemplateFiles()).get("lta-lots");
        assertThat(Estimating.of(known, known.terms())).isPresent();
        var without = new Template(
                known.name(), known.calendar(), known.workdays(), known.market(), known.library(), known.terms(), null);
        assertThat(Estimating.of(without, without.terms())).isEmpty();
    }

    @Test
    void costsWithoutASourceOrBelowZeroAreRefused() {
        var costs = TEMPLATE.costs();
        assertThatThrownBy(() -> new Costs.Satellite(decimal("-1"), SPEED, SPEED, SPEED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Costs(
                        " ",
                        costs.date(),
                        "USD",
                        SPEED,
                        SPEED,
                        costs.fibre(),
                        costs.cellular(),
                        costs.p2p(),
                        costs.satellite(),
                        costs.power()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<Technology, BigDecimal> of(Site site) {
        return MODEL.of(site, SPEED);
    }

    private static Site site(BigDecimal fibreKm, boolean powered) {
        return new Site(fibreKm, BigDecimal.ONE, BigDecimal.ONE, true, powered);
    }

    private static Site reach(String fibre, String microwave, String lte) {
        var km = List.of(decimal(fibre), decimal(microwave), decimal(lte));
        return new Site(km.get(0), km.get(1), km.get(2), true, true);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
