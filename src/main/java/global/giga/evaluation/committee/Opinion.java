package global.giga.evaluation.committee;

import global.giga.kernel.Exact;
import global.giga.kernel.Sha256;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

/** What one member gave for a criterion of a bid, and why. */
public record Opinion(long account, String name, BigDecimal points, String reason, Citation citation) {
    /** Of who gave how many points, whatever the order: a change of either makes another. */
    public static Sha256 digest(Collection<Opinion> opinions) {
        return Sha256.of(opinions.stream()
                .map(Opinion::given)
                .sorted()
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Who gave how many points. */
    public String given() {
        return account + ":" + Exact.plain(points).toPlainString();
    }
}
