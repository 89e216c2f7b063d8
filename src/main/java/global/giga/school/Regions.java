package global.giga.school;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The countries whose boundaries the portal has; each is read once. */
@ApplicationScoped
public class Regions {
    private static final String FOLDER = "/school/";

    private final Map<String, Country> countries = new ConcurrentHashMap<>();
    private final Properties files = new Properties();

    public Regions() {
        try (var in = open("boundaries.properties")) {
            files.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** ISO 3166-1 alpha-2 codes. */
    public Set<String> available() {
        return new TreeSet<>(files.stringPropertyNames());
    }

    /** @throws NoBoundaries when the portal has none of that country */
    public Country of(String country) {
        var names = files.getProperty(country);
        if (names == null) {
            throw new NoBoundaries(country);
        }
        return countries.computeIfAbsent(country, c -> read(c, names.split(", *")));
    }

    private static Country read(String country, String[] names) {
        try (var regions = open(names[0]);
                var districts = open(names[1])) {
            return Boundaries.read(country, regions.readAllBytes(), districts.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Regions.class.getResourceAsStream(FOLDER + name);
    }
}
