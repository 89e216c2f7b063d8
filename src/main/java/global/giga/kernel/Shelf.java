package global.giga.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps what was asked for last and takes a while to make, so that asking again, also by strangers, costs nothing. */
public final class Shelf<V> {
    private final Map<String, V> kept;

    /** @param most how many are kept */
    public Shelf(int most) {
        kept = new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What the key names, made unless it is there; one at a time. */
    public synchronized V take(String key, Supplier<V> made) {
        var found = kept.get(key);
        if (found == null) {
            found = made.get();
            kept.put(key, found);
        }
        return found;
    }
}
