package global.giga.document;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One conversation with ClamAV's daemon (clamd(8), commands VERSION and INSTREAM). Nothing is stored on the way. */
final class Clamd implements AutoCloseable {
    /** How long an answer may take, in milliseconds. */
    static final int ASKED = 3_000;

    static final int SCANNING = 120_000;

    private static final int CONNECT = 3_000;
    private static final int PIECE = 1 << 16;
    private static final int ANSWER = 1_000;
    private static final String FOUND = " FOUND";

    private final Socket socket;

    private Clamd(Socket socket) {
        this.socket = socket;
    }

    /** @param address host:port */
    static Clamd connect(String address, int patience) throws ScannerSilent {
        int colon = address.lastIndexOf(':');
        var socket = new Socket();
        try {
            int port = Integer.parseInt(address.substring(colon + 1));
            socket.connect(new InetSocketAddress(address.substring(0, Math.max(0, colon)), port), CONNECT);
            socket.setSoTimeout(patience);
            return new Clamd(socket);
        } catch (IOException | IllegalArgumentException e) {
            close(socket);
            throw new ScannerSilent(address + ": " + e.getMessage());
        }
    }

    String version() throws ScannerSilent {
        command("VERSION");
        return answer();
    }

    /** The name of the virus in the content, or nothing. @throws IOException when the content cannot be read */
    Optional<String> scan(InputStream content) throws IOException, ScannerSilent {
        command("INSTREAM");
        var piece = new byte[PIECE];
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            if (read > 0) {
                send(ByteBuffer.allocate(Integer.BYTES + read).putInt(read).put(piece, 0, read));
            }
        }
        send(ByteBuffer.allocate(Integer.BYTES).putInt(0));
        return verdict(answer());
    }

    private static Optional<String> verdict(String answer) throws ScannerSilent {
        if (answer.endsWith(FOUND)) {
            return Optional.of(
                    answer.substring(0, answer.length() - FOUND.length()).replaceFirst("^stream: ", ""));
        }
        if (!answer.equals("stream: OK")) {
            throw new ScannerSilent(answer);
        }
        return Optional.empty();
    }

    private void command(String name) throws ScannerSilent {
        send(ByteBuffer.wrap(("z" + name + '\0').getBytes(StandardCharsets.US_ASCII))
                .position(name.length() + 2));
    }

    private void send(ByteBuffer filled) throws ScannerSilent {
        try {
            socket.getOutputStream().write(filled.array(), 0, filled.position());
        } catch (IOException e) {
            throw new ScannerSilent("stopped listening: " + e.getMessage());
        }
    }

    private String answer() throws ScannerSilent {
        try {
            var bytes = socket.getInputStream().readNBytes(ANSWER);
            return new String(bytes, StandardCharsets.UTF_8).replace("\0", "").strip();
        } catch (IOException e) {
            throw new ScannerSilent("no answer: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            System.getLogger(Clamd.class.getName()).log(System.Logger.Level.DEBUG, "not closed: {0}", e.getMessage());
        }
    }
}
