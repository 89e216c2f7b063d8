package global.giga.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LotPackageTest {
    private static final List<String> TWO = List.of("LOT-2", "LOT-1");

    @ParameterizedTest
    @ValueSource(strings = {"0.0001", "50", "99.9999"})
    void takesDiscountsBetweenNoneAndAll(String percent) {
        assertThatNoException().isThrownBy(() -> new LotPackage("a", TWO, new BigDecimal(percent)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100", "100.5", "1.00001"})
    void refusesOtherDiscounts(String percent) {
        assertThatThrownBy(() -> new LotPackage("a", TWO, new BigDecimal(percent)))
                .isInstanceOf(PackageInvalid.class);
    }

    @Test
    void namesAtLeastTwoDifferentLotsInOrder() {
        assertThat(new LotPackage(" a ", TWO, BigDecimal.ONE))
                .isEqualTo(new LotPackage("a", List.of("LOT-1", "LOT-2"), BigDecimal.ONE));
        for (var lots : List.of(List.of("LOT-1"), List.of("LOT-1", "LOT-1"), List.<String>of())) {
            assertThatThrownBy(() -> new LotPackage("a", lots, BigDecimal.ONE)).isInstanceOf(PackageInvalid.class);
        }
        assertThatThrownBy(() -> new LotPackage(" ", TWO, BigDecimal.ONE)).isInstanceOf(PackageInvalid.class);
        assertThatThrownBy(() -> new LotPackage("a".repeat(81), TWO, BigDecimal.ONE))
                .isInstanceOf(PackageInvalid.class);
    }

    @Test
    void aPatchLeavesOtherCellsAsTheyAre() {
        var row = new OfferPatch(Map.of("nrc", BigDecimal.TEN, "latency_ms", 20)).on(OfferValues.EMPTY);
        var patched = new OfferPatch(Map.of("nrc", BigDecimal.ONE)).on(row);
        assertThat(patched.nrc()).isEqualTo(BigDecimal.ONE);
        assertThat(patched.latency()).isEqualTo(20);
        assertThat(OfferPatch.CLEAR.on(patched)).isEqualTo(OfferValues.EMPTY);
        assertThat(OfferPatch.of(patched).on(OfferValues.EMPTY)).isEqualTo(patched);
        assertThatThrownBy(() -> new OfferPatch(Map.of("price", 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OfferPatch(Map.of("nrc", "1"))).isInstanceOf(IllegalArgumentException.class);
    }
}
