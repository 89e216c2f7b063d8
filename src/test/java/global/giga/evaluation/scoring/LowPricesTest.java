package global.giga.evaluation.scoring;

import static global.giga.evaluation.scoring.Given.n;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R3.10 abnormally low prices")
class LowPricesTest {

    @ParameterizedTest(name = "{0}: below the others {1}, below the next {2}")
    @CsvSource({
        "500 1000 1100,    true,  true",
        "700 1000 1000,    false, true",
        "700.01 1000 1000, false, false",
        "600 1000 1000,    true,  true",
        "600.01 1000 1000, false, true",
        "500,              false, false",
        "0 0,              false, false",
        "500 500 1000,     false, true",
    })
    @DisplayName("V7 ProZorro: 40 % below the mean of the others, 30 % below the next, both inclusive")
    void proZorro(String prices, boolean belowMean, boolean belowNext) {
        assertThat(subjects(LowPrices.proZorroMeanOfOthers(priced(prices))).contains("A"))
                .isEqualTo(belowMean);
        assertThat(subjects(LowPrices.proZorroNextPrice(priced(prices))).contains("A"))
                .isEqualTo(belowNext);
    }

    @Test
    @DisplayName("V7 the limits are shown: 630 for the mean of the others, 700 for the next")
    void proZorroLimits() {
        assertThat(LowPrices.proZorroMeanOfOthers(priced("500 1000 1100")))
                .singleElement()
                .satisfies(low -> assertThat(low.limit()).isEqualByComparingTo("630"));
        assertThat(LowPrices.proZorroNextPrice(priced("500 1000 1100")))
                .singleElement()
                .satisfies(low -> assertThat(low.limit()).isEqualByComparingTo("700"));
    }

    @Test
    @DisplayName("V9 Italy: the limit is 18.5, and who is at it is asked too")
    void italy() {
        var found = LowPrices.italy(priced("10 12.5 14.2 18.5 22.1"));
        assertThat(subjects(found)).containsExactly("D", "E");
        assertThat(found).allSatisfy(low -> assertThat(low.limit()).isEqualByComparingTo("18.5"));
        assertThat(subjects(LowPrices.italy(priced("10 12 14 18 19 22")))).containsExactly("E", "F"); // 18.5 again
    }

    @ParameterizedTest(name = "discounts {0}")
    @CsvSource({"10", "10 90", "10 10 10 10", "''"})
    @DisplayName("R3.10 Italy: without a discount above the mean there is no limit")
    void italyWithoutLimit(String discounts) {
        assertThat(LowPrices.italy(priced(discounts))).isEmpty();
    }

    @Test
    void discountOnTheBase() {
        assertThat(LowPrices.discount(n("81.5"), n("100"))).isEqualByComparingTo("18.5");
    }

    @ParameterizedTest(name = "{0} on a base of 1000 asks about [{1}]")
    @CsvSource({
        "750, ''",
        "749.99, A",
        "800 1000, ''",
        "799.99 1000, A",
        "900 1000 1100, ''",
        "890 1000 1090, A",
        "899 1000 1101, ''",
        "600 900 900 2000, A",
        "'', ''",
    })
    @DisplayName("R3.10 Spain: one, two, three and more bids; the mean taken anew without the high ones")
    void spain(String prices, String asked) {
        assertThat(String.join(" ", subjects(LowPrices.spain(priced(prices), n("1000")))))
                .isEqualTo(asked);
    }

    @ParameterizedTest(name = "{0} asks about [{1}]")
    @CsvSource({"49 100 100, A", "50 100 100, ''", "49.99 50.01 149.99 200, A", "50 100, ''", "100, ''", "'', ''"})
    @DisplayName("R3.10 own rule: under half of the median of all offers for a school")
    void halfOfMedian(String prices, String asked) {
        assertThat(String.join(" ", subjects(LowPrices.halfOfMedian(priced(prices)))))
                .isEqualTo(asked);
    }

    @Test
    @DisplayName("R3.10 own rule: a price of 0")
    void zero() {
        assertThat(subjects(LowPrices.zero(priced("0 5 0.00 0.01")))).containsExactly("A", "C");
    }

    /** Prices of A, B, C, … */
    private static Map<String, BigDecimal> priced(String prices) {
        var priced = new TreeMap<String, BigDecimal>();
        for (var price : prices.isEmpty() ? new String[0] : prices.split(" ")) {
            priced.put(String.valueOf((char) ('A' + priced.size())), n(price));
        }
        return priced;
    }

    private static List<String> subjects(List<LowPrice> found) {
        return found.stream().map(LowPrice::subject).toList();
    }
}
