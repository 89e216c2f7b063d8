package global.giga.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaysTest {
    @ParameterizedTest
    @ValueSource(strings = {"/staff/home", "/open/tender?id=100&tab=LOTS", "/", "/committee/why?lot=LOT-1"})
    void aSignInLeadsToPagesOfThePortal(String path) {
        assertThat(Ways.own(path)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/@evil.example",
                "/a:b@evil.example",
                "/\t/evil.example",
                "/\r\nSet-Cookie: a=b",
                " //evil.example",
                "/?next=//evil.example",
                "/.//evil.example\u0000",
                "/%09/evil.example"
            })
    void aSignInLeadsNowhereElse(String path) {
        assertThat(Ways.own(path)).isFalse();
    }
}
