package global.giga.tender;

import global.giga.kernel.Duty;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Duties as one request found them, so that each of its acts need not ask the database again. */
@RequestScoped
public class DutyMemo {
    private final Map<Long, Map<Long, Set<Duty>>> known = new HashMap<>();

    /** Those of the account, by tender. */
    Map<Long, Set<Duty>> of(long account, Supplier<Map<Long, Set<Duty>>> stored) {
        var found = known.get(account);
        if (found == null) {
            found = stored.get();
            known.put(account, found);
        }
        return found;
    }

    /** After somebody joined or left. */
    void forget() {
        known.clear();
    }
}
