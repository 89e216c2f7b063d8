package global.giga.evaluation.scoring;

import global.giga.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The last step of R3.9. The draw of a bid is the SHA-256 of seed and bid id (UTF-8, one after the other), the lowest
 * first: repeatable by anybody who knows the seed, predictable by nobody who knows its hash alone.
 *
 * @param seed drawn at random and kept secret until the results are published
 */
public record Lottery(String seed) {
    public Lottery {
        Objects.requireNonNull(seed);
    }

    /** The hash to publish before the opening. */
    public Sha256 commitment() {
        return Sha256.of(seed.getBytes(StandardCharsets.UTF_8));
    }

    public Sha256 draw(String bid) {
        return Sha256.of((seed + bid).getBytes(StandardCharsets.UTF_8));
    }

    /** The commitment: a seed does not belong in a log. */
    @Override
    public String toString() {
        return commitment().hex();
    }
}
