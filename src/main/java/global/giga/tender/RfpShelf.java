package global.giga.tender;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps the requests for proposals that were read last; rendering one costs a second that strangers must not multiply. */
@ApplicationScoped
public class RfpShelf {
    private static final int MOST = 30;

    private final Map<String, byte[]> shelf = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST;
        }
    };

    /** The document of the key, rendered unless it is there; one at a time. */
    synchronized byte[] take(String key, Supplier<byte[]> rendered) {
        var pdf = shelf.get(key);
        if (pdf == null) {
            pdf = rendered.get();
            shelf.put(key, pdf);
        }
        return pdf;
    }
}
