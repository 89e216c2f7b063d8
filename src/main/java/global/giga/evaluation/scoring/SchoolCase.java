package global.giga.evaluation.scoring;

import global.giga.kernel.Mbps;
import java.util.Objects;

/**
 * A school of a lot.
 *
 * @param pupils 0 or more
 * @param required the download that the tender asks for this school
 */
public record SchoolCase(String id, int pupils, Mbps required) {
    public SchoolCase {
        Objects.requireNonNull(id);
        Objects.requireNonNull(required);
        if (pupils < 0) {
            throw new IllegalArgumentException("pupils of " + id + " below 0: " + pupils);
        }
    }
}
