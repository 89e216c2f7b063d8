package global.giga.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The network address of who asks. What a proxy says ({@code X-Forwarded-For}) counts only when the configuration trusts
 * the proxy: {@code app.proxy.trusted}, addresses or networks ({@code 10.0.0.0/8}) separated by commas.
 */
@ApplicationScoped
public class Addresses {
    @Inject
    @ConfigProperty(name = "app.proxy.trusted")
    Optional<String> trusted;

    /** The last address on the way that no trusted proxy has; IPv6 by its network of 64 bits, which one home has. */
    public String of(HttpServletRequest request) {
        var way = new ArrayList<>(List.of(request.getRemoteAddr()));
        var forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        Collections.reverse(forwarded);
        forwarded.forEach(line -> {
            var hops = Arrays.asList(line.split(","));
            Collections.reverse(hops);
            hops.forEach(hop -> way.add(hop.strip()));
        });
        return network(nearest(way));
    }

    private String nearest(List<String> way) {
        int i = 0;
        while (i + 1 < way.size()
                && isTrusted(way.get(i))
                && parsed(way.get(i + 1)).isPresent()) {
            i++;
        }
        return way.get(i);
    }

    private boolean isTrusted(String address) {
        return parsed(address).isPresent()
                && trusted.stream()
                        .flatMap(networks -> Arrays.stream(networks.split(",")))
                        .anyMatch(network ->
                                contains(network.strip(), parsed(address).get()));
    }

    private static boolean contains(String network, byte[] address) {
        var parts = network.split("/");
        var start = parsed(parts[0]).filter(bytes -> bytes.length == address.length);
        int bits = parts.length > 1 ? Integer.parseInt(parts[1]) : 8 * address.length;
        return start.isPresent() && samePrefix(start.get(), address, bits);
    }

    private static boolean samePrefix(byte[] one, byte[] other, int bits) {
        for (int i = 0; i < bits; i++) {
            int mask = 0x80 >> (i % 8);
            if ((one[i / 8] & mask) != (other[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static String network(String address) {
        return parsed(address)
                .filter(bytes -> bytes.length == 16)
                .map(bytes -> Arrays.toString(Arrays.copyOf(bytes, 8)))
                .orElse(address);
    }

    /* Only what looks like an address is parsed, so that no name is looked up. */
    private static Optional<byte[]> parsed(String address) {
        if (!address.matches("[0-9.]{7,15}|[0-9A-Fa-f:.%]*:[0-9A-Fa-f:.%]*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
