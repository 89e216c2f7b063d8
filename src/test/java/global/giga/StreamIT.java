package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import global.giga.seal.DocumentCipher;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A document that the browser encrypts opens in Java, and the other way round; without the portal. */
class StreamIT {
    private static final int ROOM = DocumentCipher.SEGMENT - 16;
    private static final String PLACE = "KZ-1|7|a";
    private static final String CLOSE = """
            async ([key, content]) => {
                const {encrypt} = await import('/crypto/stream.js');
                const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
                const sealed = await encrypt(new Blob([bytes(content)]), bytes(key), 'KZ-1|7|a');
                const read = new Uint8Array(await sealed.arrayBuffer());
                let text = '';
                for (let i = 0; i < read.length; i += 8192) text += String.fromCharCode(...read.subarray(i, i + 8192));
                return btoa(text);
            }
            """;
    private static final String OPEN = """
            async ([key, sealed]) => {
                const {decrypt} = await import('/crypto/stream.js');
                const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
                try {
                    return (await decrypt(new Blob([bytes(sealed)]), bytes(key), 'KZ-1|7|a')).size;
                } catch (error) {
                    return error.name;
                }
            }
            """;

    @Test
    void browserAndJavaReadEachOther() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            var script = path.startsWith("/crypto/");
            var file = Path.of("src/main/webapp/resources" + path);
            var content = script ? Files.readAllBytes(file) : "<!doctype html>".getBytes();
            exchange.getResponseHeaders().set("Content-Type", script ? "text/javascript" : "text/html");
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
        server.start();
        var page = Browsing.page(1280);
        try {
            page.navigate("http://localhost:" + server.getAddress().getPort() + "/");
            for (int size : new int[] {0, 1, ROOM - 41, ROOM - 40, ROOM - 39, 2 * ROOM - 40, 2_500_000}) {
                var key = DocumentCipher.newKey();
                var content = new byte[size];
                new Random(size).nextBytes(content);
                var closed = decoded((String) page.evaluate(CLOSE, List.of(encoded(key), encoded(content))));
                try (var in = new DocumentCipher(key, PLACE).opening(new ByteArrayInputStream(closed))) {
                    assertThat(in.readAllBytes()).as("size " + size).isEqualTo(content);
                }
                var out = new ByteArrayOutputStream();
                try (var closing = new DocumentCipher(key, PLACE).closing(out)) {
                    closing.write(content);
                }
                var sealed = out.toByteArray();
                assertThat(page.evaluate(OPEN, List.of(encoded(key), encoded(sealed))))
                        .isEqualTo(size);
                sealed[sealed.length - 1] ^= 1;
                assertThat(page.evaluate(OPEN, List.of(encoded(key), encoded(sealed))))
                        .isEqualTo("Damaged");
            }
        } finally {
            page.context().close();
            server.stop(0);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text);
    }
}
