package global.giga.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** The version of style sheets and scripts: changes with their content, so that browsers may keep them. */
@Named
@ApplicationScoped
public class Look {
    private static final String FOLDER = "/resources/portal/";

    @Inject
    ServletContext application;

    private volatile String version;

    public String getVersion() {
        if (version == null) {
            version = sum();
        }
        return version;
    }

    private String sum() {
        var sum = new CRC32();
        for (var file : new TreeSet<>(application.getResourcePaths(FOLDER))) {
            try (var in = application.getResourceAsStream(file)) {
                sum.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Long.toHexString(sum.getValue());
    }
}
