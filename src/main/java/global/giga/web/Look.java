package global.giga.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/** The version of style sheets and scripts: changes with their content, so that browsers may keep them. */
@Named
@ApplicationScoped
public class Look {
    private static final List<String> FILES =
            List.of("portal.css", "portal.js", "map.js", "supplier.js", "icons.svg", "hero.svg");

    private volatile String version;

    public String getVersion() {
        if (version == null) {
            version = checksum();
        }
        return version;
    }

    private static String checksum() {
        var sum = new CRC32();
        for (var file : FILES) {
            try (var in = FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getResourceAsStream("/resources/portal/" + file)) {
                sum.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
