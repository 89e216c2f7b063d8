package global.giga.evaluation.scoring;

import static global.giga.evaluation.scoring.Given.n;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import global.giga.kernel.Percent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R3.7 evaluated price")
class PriceFactorsTest {
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 3, 1);
    private static final List<VatStep> KAZAKHSTAN = List.of(
            new VatStep(LocalDate.of(2009, 1, 1), Percent.of("12")),
            new VatStep(LocalDate.of(2026, 1, 1), Percent.of("16")));

    @Test
    @DisplayName("R3.7 NRC + MRC × months, exact")
    void plain() {
        assertThat(net(36).price(n("500.10"), n("45.05"))).isEqualByComparingTo("2121.90");
    }

    @Test
    @DisplayName("R3.7 the fixed rate: 520 KZT for 1 USD")
    void otherCurrency() {
        var factors = new PriceFactors(new PricingRules(36, false, List.of(), null), ANY_DAY, n("520"));
        assertThat(factors.price(n("104000"), n("26000"))).isEqualByComparingTo("2000");
    }

    @Test
    @DisplayName("R3.7 charges of 0 are a price of 0; charges below 0 and rates of 0 are mistakes")
    void zeroAndBelow() {
        assertThat(net(36).price(n(0), n(0))).isEqualByComparingTo("0");
        assertThatIllegalArgumentException().isThrownBy(() -> net(36).price(n(-1), n(5)));
        assertThatIllegalArgumentException().isThrownBy(() -> net(36).price(n(5), n("-0.01")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceFactors(new PricingRules(36, false, List.of(), null), ANY_DAY, n(0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new PricingRules(0, false, List.of(), null));
    }

    @ParameterizedTest(name = "delivered {0}: {1} net of a one-time 1299.20")
    @CsvSource({"2025-12-31, 1160", "2026-01-01, 1120"})
    @DisplayName("R3.7 VAT of NRC by the day of delivery: 12 % on 31 December 2025, 16 % on 1 January 2026")
    void vatOfNrc(LocalDate delivery, String netPrice) {
        assertThat(gross(1, delivery).price(n("1299.20"), n(0))).isEqualByComparingTo(netPrice);
    }

    @ParameterizedTest(name = "delivered {0}: {1} net of one month at 1299.20")
    @CsvSource({"2025-12-01, 1160", "2025-12-02, 1120"})
    @DisplayName("R3.7 VAT of a month by its last day: 31 December 2025 or 1 January 2026")
    void vatOfMrc(LocalDate delivery, String netPrice) {
        assertThat(gross(1, delivery).price(n(0), n("1299.20"))).isEqualByComparingTo(netPrice);
    }

    @Test
    @DisplayName("R3.7 months before and after the change of the rate: 3 at 12 %, 33 at 16 %")
    void vatAcrossTheBoundary() {
        var price = gross(36, LocalDate.of(2025, 10, 1)).price(n("1120"), n("129.92"));
        assertThat(price).isEqualByComparingTo("5044"); // 1000 + 3 × 116 + 33 × 112
    }

    @Test
    @DisplayName("R3.7 prices with VAT on a day without a known rate are refused")
    void unknownRate() {
        assertThatIllegalArgumentException().isThrownBy(() -> gross(1, LocalDate.of(2008, 12, 31)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PricingRules(1, true, List.of(KAZAKHSTAN.get(1), KAZAKHSTAN.get(0)), null));
    }

    @Test
    @DisplayName("R3.7 with 12 % a year a payment at the end of month k counts 1 / 1.01^k; NRC is not discounted")
    void discounted() {
        var factors = new PriceFactors(new PricingRules(36, false, List.of(), Percent.of("12")), ANY_DAY, n(1));
        // annuity of 36 months at 1 %: (1 − 1.01^−36) / 0.01
        assertThat(factors.price(n(0), n(100))).isCloseTo(n("3010.750504"), within(n("0.000001")));
        assertThat(factors.price(n(50), n(0))).isEqualByComparingTo("50");
    }

    @Test
    @DisplayName("R3.7 the explanation adds up to the price")
    void explained() {
        var rules = new PricingRules(36, true, KAZAKHSTAN, Percent.of("6"));
        var factors = new PriceFactors(rules, LocalDate.of(2025, 10, 1), n("520"));
        var figure = factors.explain("o1", n("112000"), n("23200"));
        assertThat(figure.value()).isEqualTo(factors.price(n("112000"), n("23200")));
        assertThat(figure.parts())
                .extracting(Figure::kind)
                .containsExactly(FigureKind.NET_NRC, FigureKind.NET_MRC, FigureKind.NET_MRC);
        var sum = figure.parts().stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(figure.value().multiply(n("520"))).isCloseTo(sum, within(n("0.000000000000000001")));
        assertThat(figure.inputs())
                .extracting(i -> i.key().name() + "=" + i.value())
                .containsExactly("NRC=112000", "MRC=23200", "MONTHS=36", "RATE=520", "DISCOUNT=6");
    }

    @Test
    @DisplayName("R3.6 the product beats the stated total, both are kept")
    void statedTotal() {
        var wrong = StatedTotal.of(n("2000"), n("500"), n("45"), 36);
        assertThat(wrong.corrected()).isTrue();
        assertThat(wrong.stated()).isEqualByComparingTo("2000");
        assertThat(wrong.computed()).isEqualByComparingTo("2120");
        assertThat(StatedTotal.of(n("2120.00"), n("500"), n("45"), 36).corrected())
                .isFalse();
        assertThat(StatedTotal.of(null, n("500"), n("45"), 36).corrected()).isFalse();
    }

    private static PriceFactors net(int months) {
        return new PriceFactors(new PricingRules(months, false, List.of(), null), ANY_DAY, n(1));
    }

    private static PriceFactors gross(int months, LocalDate delivery) {
        return new PriceFactors(new PricingRules(months, true, KAZAKHSTAN, null), delivery, n(1));
    }
}
