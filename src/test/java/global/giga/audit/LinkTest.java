package global.giga.audit;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.kernel.Json;
import java.time.Instant;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LinkTest {
    private static String anyText(Random random) {
        return random.ints(random.nextInt(40), 0, 0xFFFF)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .append("\uD83D\uDE00\"\\\u0000\u2028/")
                .toString();
    }

    private static Long anyId(Random random) {
        return random.nextInt(3) == 0 ? null : random.nextLong();
    }

    @Test
    void writesTheCanonicalJsonOfAnyEntry() {
        var random = new Random(4711);
        for (int i = 0; i < 2_000; i++) {
            var at = Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
            var facts = Json.write(new TreeMap<>(java.util.Map.of("a", anyText(random))));
            var place = random.nextInt(9_999);
            var link = new Link(
                    at, anyText(random), anyId(random), anyId(random), anyId(random), facts, place, Link.GENESIS, "");
            var expected = new TreeMap<String, Object>();
            expected.put("account", link.account());
            expected.put("act", link.act());
            expected.put("facts", facts);
            expected.put("number", link.number());
            expected.put("organization", link.organization());
            expected.put("previous", link.previous());
            expected.put("recordedAt", at.toString());
            expected.put("tender", link.tender());
            var parts = link.canonical();
            assertThat(parts[0] + place + parts[1] + Link.GENESIS + parts[2]).isEqualTo(Json.write(expected));
        }
    }

    @Test
    void fitsItsOwnPlaceOnly() {
        var link = new Link(Instant.EPOCH, "act", 1L, null, null, "{}", 5, Link.GENESIS, "").sealed();
        assertThat(link.fits()).isTrue();
        assertThat(link.fitsAs(6)).isFalse();
    }
}
