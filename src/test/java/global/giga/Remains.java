package global.giga;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Looks for what must not be left anywhere: each column of each table, each file of folders, the heap of a process. A
 * marker is found in UTF-8, in both orders of UTF-16, and in Latin-1 where Latin-1 has its letters; a figure also as the number that a BigDecimal holds.
 */
public final class Remains {
    private static final int CHUNK = 1 << 20;
    private static final Pattern FIGURE = Pattern.compile("\\d{5,12}\\.\\d{4}");

    private final Map<String, List<byte[]>> patterns = new LinkedHashMap<>();

    /** @param markers at least four characters each, which occur nowhere else */
    public Remains(String... markers) {
        for (var marker : markers) {
            if (marker.length() < 4) {
                throw new IllegalArgumentException("too short to be a marker: " + marker);
            }
            patterns.put(marker, patterns(marker));
            if (FIGURE.matcher(marker).matches()) {
                patterns.get(marker).add(unscaled(marker));
            }
        }
    }

    /* A figure in a heap is the whole number of its smallest units, as in a BigDecimal. */
    private static byte[] unscaled(String figure) {
        var units = new BigDecimal(figure).unscaledValue().longValueExact();
        return ByteBuffer.allocate(Long.BYTES).putLong(units).array();
    }

    private static List<byte[]> patterns(String marker) {
        var all = new ArrayList<byte[]>();
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16LE,
                StandardCharsets.ISO_8859_1)) {
            var bytes = marker.getBytes(charset);
            if (marker.equals(new String(bytes, charset))
                    && all.stream().noneMatch(b -> java.util.Arrays.equals(b, bytes))) {
                all.add(bytes);
            }
        }
        return all;
    }

    /** Where it was found, as "table.column: marker". */
    public Set<String> inDatabase(DataSource database) {
        try (var connection = database.getConnection()) {
            return inDatabase(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All tables of the schema that the connection uses. */
    public Set<String> inDatabase(Connection connection) throws SQLException {
        var found = new TreeSet<String>();
        for (var table : tables(connection)) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select * from \"" + table + "\"")) {
                while (rows.next()) {
                    row(table, rows, found);
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                tables.add(rows.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private void row(String table, ResultSet row, Set<String> found) throws SQLException {
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            var value = bytes(row, i);
            for (var marker : in(value)) {
                found.add(table + "." + row.getMetaData().getColumnName(i) + ": " + marker);
            }
        }
    }

    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        var value = row.getObject(column);
        if (value == null) {
            return new byte[0];
        }
        if (value instanceof byte[] binary) {
            return binary;
        }
        return row.getString(column).getBytes(StandardCharsets.UTF_8);
    }

    /** Each file below the folder, or the file itself, as "file: marker"; files that went meanwhile are left out. */
    public Set<String> inFiles(Path root) {
        var found = new TreeSet<String>();
        if (Files.notExists(root)) {
            return found;
        }
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                for (var marker : inFile(file)) {
                    found.add(file + ": " + marker);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private Set<String> inFile(Path file) throws IOException {
        try (var content = new BufferedInputStream(Files.newInputStream(file))) {
            return in(content);
        }
    }

    /** What the process still reaches after a collection of garbage: a dump of its heap, written, read and deleted. */
    public Set<String> inHeap(long process) {
        try {
            var folder = Files.createTempDirectory("remains");
            var dump = folder.resolve("heap.hprof");
            try {
                jcmd(process, "GC.run");
                jcmd(process, "GC.heap_dump", dump.toString());
                var found = new TreeSet<String>();
                inFile(dump).forEach(marker -> found.add("heap of " + process + ": " + marker));
                return found;
            } finally {
                Files.deleteIfExists(dump);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder that a system property of a process names. */
    static Path folder(long process, String property) {
        try {
            return jcmd(process, "VM.system_properties")
                    .lines()
                    .filter(line -> line.startsWith(property + "="))
                    .map(line -> Path.of(line.substring(property.length() + 1)))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /* Without -all, the dump holds what is alive. */
    private static String jcmd(long process, String... command) throws IOException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        line.add(Long.toString(process));
        line.addAll(List.of(command));
        var run = new ProcessBuilder(line).redirectErrorStream(true).start();
        try {
            var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!run.waitFor(2, TimeUnit.MINUTES) || run.exitValue() != 0) {
                throw new IOException(line + ": " + said);
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The markers in these bytes. */
    public Set<String> in(byte[] content) {
        var found = new TreeSet<String>();
        patterns.forEach((marker, encodings) -> {
            if (encodings.stream().anyMatch(pattern -> contains(content, content.length, pattern))) {
                found.add(marker);
            }
        });
        return found;
    }

    /* In pieces that overlap by the longest pattern. */
    private Set<String> in(InputStream content) throws IOException {
        var found = new TreeSet<String>();
        int overlap = patterns.values().stream()
                .flatMap(List::stream)
                .mapToInt(p -> p.length)
                .max()
                .orElse(1);
        var buffer = new byte[CHUNK + overlap];
        int kept = 0;
        for (int read; (read = content.readNBytes(buffer, kept, CHUNK)) > 0; ) {
            int length = kept + read;
            for (var marker : patterns.entrySet()) {
                if (!found.contains(marker.getKey())
                        && marker.getValue().stream().anyMatch(p -> contains(buffer, length, p))) {
                    found.add(marker.getKey());
                }
            }
            kept = Math.min(overlap, length);
            System.arraycopy(buffer, length - kept, buffer, 0, kept);
        }
        return found;
    }

    private static boolean contains(byte[] content, int length, byte[] pattern) {
        byte first = pattern[0];
        int last = length - pattern.length;
        for (int i = 0; i <= last; i++) {
            if (content[i] == first && matches(content, i, pattern)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] content, int at, byte[] pattern) {
        for (int i = 1; i < pattern.length; i++) {
            if (content[at + i] != pattern[i]) {
                return false;
            }
        }
        return true;
    }
}
