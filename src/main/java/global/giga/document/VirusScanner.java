package global.giga.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** ClamAV, where {@code app.clamd} names host and port of its daemon; without one nothing is scanned. */
@ApplicationScoped
public class VirusScanner {
    @Inject
    @ConfigProperty(name = "app.clamd")
    Optional<String> address;

    /** Whether there is one at all. */
    public boolean configured() {
        return address.filter(text -> !text.isBlank()).isPresent();
    }

    /** Engine and signatures as it names them; empty when it does not answer, or there is none. */
    public Optional<String> version() {
        try (var clamd = connect(Clamd.ASKED)) {
            return Optional.of(clamd.version());
        } catch (ScannerSilent e) {
            return Optional.empty();
        }
    }

    /**
     * The name of the virus in the content, or nothing.
     *
     * @throws IOException when the content cannot be read
     * @throws ScannerSilent when there is no scanner, it does not answer, or it cannot scan this
     */
    public Optional<String> scan(InputStream content) throws IOException, ScannerSilent {
        try (var clamd = connect(Clamd.SCANNING)) {
            return clamd.scan(content);
        }
    }

    private Clamd connect(int patience) throws ScannerSilent {
        if (!configured()) {
            throw new ScannerSilent("none configured");
        }
        return Clamd.connect(address.orElseThrow().strip(), patience);
    }
}
