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
    private final Map<Place, Set<Duty>> known = new HashMap<>();

    private record Place(long tender, long account) {}

    Set<Duty> of(long tender, long account, Supplier<Set<Duty>> stored) {
        var place = new Place(tender, account);
        var found = known.get(place);
        if (found == null) {
            found = stored.get();
            known.put(place, found);
        }
        return found;
    }

    /** After somebody joined or left. */
    void forget() {
        known.clear();
    }
}
