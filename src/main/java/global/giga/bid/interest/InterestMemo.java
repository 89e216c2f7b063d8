package global.giga.bid.interest;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Declarations as one request found them, so that each of its acts need not ask the database again. */
@RequestScoped
public class InterestMemo {
    private record Key(long account, long tender) {}

    private final Map<Key, List<Bidder>> known = new HashMap<>();

    List<Bidder> of(long account, long tender, Supplier<List<Bidder>> stored) {
        var key = new Key(account, tender);
        var found = known.get(key);
        if (found == null) {
            found = stored.get();
            known.put(key, found);
        }
        return found;
    }

    /** After a declaration. */
    void forget() {
        known.clear();
    }
}
