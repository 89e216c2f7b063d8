package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import global.giga.seal.Protection;
import global.giga.seal.Vectors;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The cryptography of the pages gives in a real browser the answers that Java gives; without the portal. */
class CryptoIT {
    private static final Path MODULES = Path.of("src/main/webapp/resources/crypto");
    private static final Path CHECKS = Path.of("src/test/resources/seal");

    private static final String PASSKEY = """
            async () => {
                const {able, makePasskey} = await import('/crypto/passkey.js');
                const {createHolder, protectByPasskey} = await import('/crypto/holder.js');
                if (!await able()) {
                    return 'unable';
                }
                try {
                    const passkey = await makePasskey('Key to the bids');
                    const holder = createHolder();
                    window.made = {passkey, holder, protection: await protectByPasskey(holder, passkey)};
                    return 'made';
                } catch (e) {
                    return e.name;
                }
            }""";
    private static final String UNLOCK = """
            async () => {
                const {secretOf} = await import('/crypto/passkey.js');
                const {passkeyOf, unlock} = await import('/crypto/holder.js');
                const {protection, holder} = window.made;
                try {
                    const unlocked = await unlock(protection, await secretOf(passkeyOf(protection)));
                    return unlocked.agreement === holder.agreement && unlocked.signature === holder.signature;
                } catch (e) {
                    return e.name;
                }
            }""";

    /** Another passkey, a passphrase, another salt of the same passkey. */
    private static final String OTHERS = """
            async () => {
                const {makePasskey, secretOf} = await import('/crypto/passkey.js');
                const {unlock} = await import('/crypto/holder.js');
                const {passkey, protection} = window.made;
                const tried = secret => unlock(protection, secret).then(() => 'unlocked', e => e.name);
                const other = await makePasskey('Another');
                return [await tried(other.secret), await tried('open the envelopes together'),
                    await tried(await secretOf({...passkey, salt: other.salt}))];
            }""";

    private static HttpServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/crypto/", exchange -> answer(exchange, MODULES));
        server.createContext("/check/", exchange -> answer(exchange, CHECKS));
        server.createContext(
                "/", exchange -> send(exchange, "text/html", "<!doctype html>".getBytes(StandardCharsets.UTF_8)));
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void theBrowserGivesTheKnownAnswersAndRefusesWhatIsDamaged() {
        var page = Browsing.page(1280);
        try {
            page.navigate(URI.create("http://localhost:" + server.getAddress().getPort() + "/")
                    .toString());
            var vectors = "{\"jwe\":" + Vectors.read("jwe.json") + ",\"threshold\":" + Vectors.read("threshold.json")
                    + ",\"holder\":" + Vectors.read("holder.json") + ",\"document\":" + Vectors.read("document.json")
                    + "}";
            var failures = page.evaluate(
                    "async vectors => (await import('/check/check.js')).check(JSON.parse(vectors))", vectors);
            assertThat((List<?>) failures).isEmpty();
        } finally {
            page.context().close();
        }
    }

    @Test
    void aHoldersBrowserDoesNothingBeforeTheDeadlineByItsOwnClock() {
        var page = Browsing.page(1280);
        try {
            page.navigate(URI.create("http://localhost:" + server.getAddress().getPort() + "/")
                    .toString());
            var answers = page.evaluate("""
                    async () => {
                        const first = wait => new Promise(resolve => {
                            const worker = new Worker('/crypto/opening-worker.js', {type: 'module'});
                            worker.onmessage = ({data}) => resolve(data.type);
                            worker.onerror = () => resolve('broken');
                            const deadline = new Date(Date.now() + wait * 60000).toISOString();
                            worker.postMessage({type: 'open', api: location.href, kind: 'TECHNICAL', deadline, material: {}});
                        });
                        return [await first(1), await first(-1)];
                    }""");
            assertThat(answers).as("it looks at the clock before anything else").isEqualTo(List.of("clock", "refused"));
        } finally {
            page.context().close();
        }
    }

    @Test
    void onlyThePasskeyUnlocksWhatItProtects() {
        var page = Browsing.page(1280);
        try {
            page.navigate(URI.create("http://localhost:" + server.getAddress().getPort() + "/")
                    .toString());
            var unable = Authenticator.plugIn(page, false);
            assertThat(page.evaluate(PASSKEY)).isEqualTo("NoSecret");
            unable.unplug();
            var device = Authenticator.plugIn(page, true);
            assertThat(page.evaluate(PASSKEY)).isEqualTo("made");
            assertThat(page.evaluate(UNLOCK)).isEqualTo(true);
            assertThat(Protection.wellFormed((String) page.evaluate("() => window.made.protection")))
                    .isTrue();
            assertThat(page.evaluate(OTHERS)).isEqualTo(List.of("WrongPassphrase", "Damaged", "WrongPassphrase"));
            device.verifies(false);
            assertThat(page.evaluate(UNLOCK)).as("somebody else at the device").isEqualTo("NotAllowedError");
        } finally {
            page.context().close();
        }
    }

    private static void answer(HttpExchange exchange, Path folder) throws IOException {
        var name = Path.of(exchange.getRequestURI().getPath()).getFileName();
        send(exchange, "text/javascript", Files.readAllBytes(folder.resolve(name)));
    }

    private static void send(HttpExchange exchange, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, content.length);
        try (var out = exchange.getResponseBody()) {
            out.write(content);
        }
    }
}
