package global.giga.audit;

import com.fasterxml.jackson.databind.JsonNode;
import global.giga.kernel.Json;
import global.giga.kernel.PortalSignature;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks the chain of the configured database without the server. Settings as for the portal, from system properties or
 * the environment; an argument names a file of checkpoints that was kept outside of the database. Ends with 0 when all
 * fits, 1 with faults, 2 when it could not check.
 */
public final class VerifyCommand {
    private static final String URL =
            "jdbc:h2:file:./.data/tenders;WRITE_DELAY=0;LOCK_TIMEOUT=20000;TRACE_LEVEL_FILE=0";

    private VerifyCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) {
        try (var connection = connect()) {
            var kept = arguments.length == 0 ? List.<String>of() : kept(Path.of(arguments[0]));
            return tell(new Verification(connection, signature(), checked -> {}).run(kept), out);
        } catch (SQLException | IOException | IllegalStateException e) {
            out.println("not checked: " + e.getMessage());
            return 2;
        }
    }

    private static int tell(Verified verified, PrintStream out) {
        out.println(verified.entries() + " entries, " + verified.checkpoints() + " checkpoints, "
                + (verified.intact()
                        ? "no fault"
                        : verified.faults().size() + (verified.more() ? "+" : "") + " faults"));
        verified.faults().forEach(fault -> out.println(fault.number() + " " + fault.kind()));
        return verified.intact() ? 0 : 1;
    }

    /* A reader of an H2 file needs no rights that a writer has. */
    private static Connection connect() throws SQLException {
        var url = setting("app.db.url").orElse(URL);
        var safe = url.startsWith("jdbc:h2:") ? url + ";IFEXISTS=TRUE" : url;
        return DriverManager.getConnection(
                safe,
                setting("app.db.user").orElse("tenders"),
                setting("app.db.password").orElse("tenders"));
    }

    private static PortalSignature signature() {
        var key = setting("app.seal.key");
        var file = Path.of(setting("app.seal.file").orElse(".data/seal.key"));
        if (key.isEmpty() && Files.notExists(file)) {
            throw new IllegalStateException("no key of the portal: app.seal.key, or the file " + file);
        }
        return PortalSignature.of(key, file);
    }

    private static List<String> kept(Path file) throws IOException {
        var all = new ArrayList<String>();
        Json.read(Files.readString(file), JsonNode.class)
                .path("checkpoints")
                .forEach(c -> all.add(c.path("jws").asText()));
        return all;
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() ->
                        Optional.ofNullable(System.getenv(name.replace('.', '_').toUpperCase(Locale.ROOT))));
    }
}
