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
    private final Map<Long, Map<Long, Set<Duty>>> whole = new HashMap<>();

    private record Place(long tender, long account) {}

    /** Those of the account in the tender. */
    Set<Duty> of(long tender, long account, Supplier<Set<Duty>> stored) {
        if (whole.containsKey(account)) {
            return whole.get(account).getOrDefault(tender, Set.of());
        }
        return asked(known, new Place(tender, account), stored);
    }

    /** Those of the account in all tenders. */
    Map<Long, Set<Duty>> of(long account, Supplier<Map<Long, Set<Duty>>> stored) {
        return asked(whole, account, stored);
    }

    private static <K, V> V asked(Map<K, V> answers, K question, Supplier<V> stored) {
        var found = answers.get(question);
        if (found == null) {
            found = stored.get();
            answers.put(question, found);
        }
        return found;
    }

    /** After somebody joined or left. */
    void forget() {
        known.clear();
        whole.clear();
    }
}
