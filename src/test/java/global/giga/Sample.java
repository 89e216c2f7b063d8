package global.giga;

import global.giga.sample.SampleWorld;
import global.giga.tender.Tender;
import global.giga.tender.Tenders;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;

/** The sample world, told once for each kind of database, so that each test has its own within a moment. */
public final class Sample {
    private static final Map<Databases.Kind, Supplier<DataSource>> COPIES = new EnumMap<>(Databases.Kind.class);

    private Sample() {}

    /** A database with the sample world in it. */
    public static synchronized DataSource in(Databases.Kind kind) {
        return COPIES.computeIfAbsent(kind, Sample::told).get();
    }

    /** One of each kind, for {@code @ParameterizedTest}. */
    public static Stream<Named<DataSource>> each() {
        return Stream.of(Databases.Kind.values()).map(kind -> Named.of(kind.name(), in(kind)));
    }

    /** The services on an H2 database with the sample world. */
    public static Portal portal() {
        return new Portal(in(Databases.Kind.H2));
    }

    /** Its tender that closed some minutes ago. */
    public static Tender closed(Portal portal) {
        return tender(portal, "KZ-2026-01");
    }

    /** Its tender that is open. */
    public static Tender open(Portal portal) {
        return tender(portal, "KZ-2026-02");
    }

    private static Tender tender(Portal portal, String reference) {
        return portal.get(Tenders.class).published().stream()
                .filter(tender -> tender.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private static Supplier<DataSource> told(Databases.Kind kind) {
        var original = kind.empty();
        try (var portal = new Portal(original)) {
            portal.get(SampleWorld.class).load();
        }
        try {
            return kind.copies(original);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
