package global.giga.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Style sheets, scripts and modules, and their version: it changes with their content, so that browsers may keep them. */
@Named
@ApplicationScoped
public class Look {
    private static final String FOLDER = "/resources/";

    private static final List<String> FOLDERS = List.of("crypto/", "portal/");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml",
            "geojson", "application/geo+json");

    @Inject
    ServletContext application;

    private volatile SortedMap<String, LookFile> files;

    private volatile String version;

    public String getVersion() {
        if (version == null) {
            version = sum(files());
        }
        return version;
    }

    /** The file with this path below {@code /resources/}, null when there is none. */
    public LookFile file(String path) {
        return files().get(path);
    }

    private SortedMap<String, LookFile> files() {
        if (files == null) {
            files = read();
        }
        return files;
    }

    private SortedMap<String, LookFile> read() {
        var found = new TreeMap<String, LookFile>();
        for (var folder : FOLDERS) {
            for (var path : application.getResourcePaths(FOLDER + folder)) {
                var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
                if (type != null) {
                    found.put(path.substring(FOLDER.length()), LookFile.of(type, bytes(path)));
                }
            }
        }
        return found;
    }

    private byte[] bytes(String path) {
        try (var in = application.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sum(SortedMap<String, LookFile> files) {
        var sum = new CRC32();
        files.values().forEach(file -> sum.update(file.plain()));
        return Long.toHexString(sum.getValue());
    }
}
