package global.giga;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A real clamd that knows one virus, the harmless test file of EICAR, from a signature made here. */
public final class Antivirus implements AutoCloseable {
    /** The test file, put together so that no scanner minds this source. */
    public static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-" + "TEST-FILE!$H+H*";

    private final Process process;
    private final int port;

    private Antivirus(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Waits until it answers. */
    public static Antivirus start() throws IOException {
        var folder = Files.createTempDirectory("clamd");
        var signatures = Files.createDirectory(folder.resolve("signatures"));
        var bytes = HexFormat.of().formatHex(EICAR.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(signatures.resolve("test.ndb"), "Test.Eicar:0:*:" + bytes + "\n");
        int port = free();
        var settings = Files.writeString(folder.resolve("clamd.conf"), """
                Foreground yes
                DatabaseDirectory %s
                TCPSocket %d
                TCPAddr 127.0.0.1
                MaxThreads 2
                StreamMaxLength 60M
                """.formatted(signatures, port));
        var process = new ProcessBuilder(program(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        var started = new Antivirus(process, port);
        started.await(folder.resolve("log"));
        return started;
    }

    private static String program() {
        for (var name : new String[] {"/usr/sbin/clamd", "/usr/local/sbin/clamd", "/opt/homebrew/sbin/clamd"}) {
            if (Files.isExecutable(Path.of(name))) {
                return name;
            }
        }
        throw new IllegalStateException("These tests need ClamAV's daemon (Debian: clamav-daemon).");
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await(Path log) throws IOException {
        for (int i = 0; i < 300; i++) {
            if (!process.isAlive()) {
                break;
            }
            try (var socket = new Socket("127.0.0.1", port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
        close();
        throw new IllegalStateException("clamd does not answer: " + Files.readString(log));
    }

    /** For {@code app.clamd}. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
