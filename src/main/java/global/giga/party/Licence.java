package global.giga.party;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A licence of a company.
 *
 * @param id given by the portal
 * @param validUntil its last day; null where it has none
 */
public record Licence(String id, String number, String authority, LocalDate validUntil) implements Serializable {
    public Licence {
        number = Paper.required(number, 100);
        authority = Paper.required(authority, 200);
    }
}
