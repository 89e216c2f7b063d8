package global.giga.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @Test
    void isLowerCaseWithoutBlanksAround() {
        assertThat(Address.of("  Aigerim.Officer@Giga.Example ").value()).isEqualTo("aigerim.officer@giga.example");
    }

    @Test
    void writesADomainOfAnyAlphabetInAscii() {
        assertThat(Address.of("aigerim@Қазақстан.ҚАЗ")).isEqualTo(Address.of("aigerim@қазақстан.қаз"));
        assertThat(Address.of("info@почта.рф").value()).isEqualTo("info@xn--80a1acny.xn--p1ai");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "@giga.example",
                "a@b",
                "a@giga.example\r\nBcc: all@giga.example",
                "a\n@giga.example",
                "a,b@giga.example, c@giga.example",
                "\"a b\"@giga.example",
                "<a@giga.example>",
                "a@giga.example>",
                "a@-giga.example",
                "a@giga..example",
                "a..b@giga.example",
                "почта@giga.example",
                "a@[127.0.0.1]",
                "a@\u0000giga.example"
            })
    void refusesWhatAMailServerWouldMisread(String typed) {
        assertThatThrownBy(() -> Address.of(typed)).isInstanceOf(AddressInvalid.class);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(Address.of("a".repeat(64) + "@giga.example").value()).hasSize(77);
        assertThatThrownBy(() -> Address.of("a".repeat(65) + "@giga.example")).isInstanceOf(AddressInvalid.class);
        assertThatThrownBy(() -> Address.of("a@" + "b.".repeat(150) + "example"))
                .isInstanceOf(AddressInvalid.class);
    }
}
