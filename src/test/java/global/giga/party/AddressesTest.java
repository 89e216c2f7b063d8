package global.giga.party;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    @Test
    void whatAnybodyCanWriteDoesNotCountWithoutATrustedProxy() {
        assertThat(address(null, "203.0.113.9", "192.0.2.1")).isEqualTo("203.0.113.9");
        assertThat(address("10.0.0.0/8", "203.0.113.9", "192.0.2.1")).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "'192.0.2.66, 192.0.2.1', 192.0.2.1",
        "'192.0.2.1, 10.1.2.3', 192.0.2.1",
        "'192.0.2.1, 11.1.2.3', 11.1.2.3",
        "'192.0.2.1, evil.example', 10.0.0.5",
        "'', 10.0.0.5"
    })
    void theNearestAddressThatNoTrustedProxyHasCounts(String forwarded, String address) {
        assertThat(address("10.0.0.0/8, ::1", "10.0.0.5", forwarded)).isEqualTo(address);
    }

    @Test
    void aHomeWithManyAddressesIsOnePlace() {
        var one = address(null, "2001:db8:1:2:3:4:5:6", "");
        assertThat(address(null, "2001:db8:1:2:ffff::1", "")).isEqualTo(one);
        assertThat(address(null, "2001:db8:1:3::1", "")).isNotEqualTo(one);
    }

    private static String address(String trusted, String remote, String forwarded) {
        var addresses = new Addresses();
        addresses.trusted = Optional.ofNullable(trusted);
        return addresses.of(request(remote, forwarded.isEmpty() ? List.of() : Arrays.asList(forwarded)));
    }

    private static HttpServletRequest request(String remote, List<String> forwarded) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                AddressesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getRemoteAddr") ? remote : Collections.enumeration(forwarded));
    }
}
