package global.giga.web.staff;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Files that a form brought. */
public final class Uploads {
    private Uploads() {}

    /** The whole content; the server limits its size. */
    public static byte[] bytes(Part part) {
        try (var in = part.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
