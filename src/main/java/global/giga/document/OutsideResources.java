package global.giga.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiPredicate;

/** Lets a document read the files under its base alone, and remembers what else it asked for. */
final class OutsideResources implements BiPredicate<String, ExternalResourceType> {
    private final String base;
    private final List<String> refused = new CopyOnWriteArrayList<>();

    OutsideResources(String base) {
        this.base = base;
    }

    String base() {
        return base;
    }

    @Override
    public boolean test(String uri, ExternalResourceType type) {
        var inside = uri != null && uri.startsWith(base) && !uri.contains("..");
        if (!inside) {
            refused.add(String.valueOf(uri));
        }
        return inside;
    }

    /** @throws TemplateFault when the document referred to anything outside */
    void refuse() {
        if (!refused.isEmpty()) {
            throw new TemplateFault(base, "refers to something outside of the template: " + refused);
        }
    }
}
