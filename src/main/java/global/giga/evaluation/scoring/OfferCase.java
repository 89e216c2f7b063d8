package global.giga.evaluation.scoring;

import global.giga.kernel.Connection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What a bid offers for one school; a bid may hold several for the same school.
 *
 * @param id unique in the tender
 * @param failed the requirements that it misses (R3.2); empty = compliant
 * @param price evaluated price (R3.7), 0 or more, in the evaluation currency; null = not opened, or missing
 */
public record OfferCase(String id, String school, Connection connection, List<String> failed, BigDecimal price) {
    public OfferCase {
        Objects.requireNonNull(id);
        Objects.requireNonNull(school);
        Objects.requireNonNull(connection);
        failed = List.copyOf(failed);
        if (price != null && price.signum() < 0) {
            throw new IllegalArgumentException("price of " + id + " below 0: " + price);
        }
    }

    public boolean compliant() {
        return failed.isEmpty();
    }
}
