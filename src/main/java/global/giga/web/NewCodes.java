package global.giga.web;

import java.util.List;
import org.omnifaces.util.Faces;

/** Recovery codes from when they are made until their owner says that they are kept: in the session, nowhere else. */
public final class NewCodes {
    private static final String KEY = NewCodes.class.getName();

    private NewCodes() {}

    public static void show(List<String> codes) {
        Faces.setSessionAttribute(KEY, List.copyOf(codes));
    }

    /** Empty for none. */
    public static List<String> shown() {
        List<String> codes = Faces.getSessionAttribute(KEY);
        return codes == null ? List.of() : codes;
    }

    public static void forget() {
        Faces.removeSessionAttribute(KEY);
    }
}
