package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search finds what is planted, so that finding nothing means something. */
class RemainsDbTest {
    private static final String LATIN = "planted4711";
    private static final String CYRILLIC = "спрятано4711";
    private static final String ABSENT = "nowhere4711";

    private final Remains remains = new Remains(LATIN, CYRILLIC, ABSENT);

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void findsMarkersInAnyColumn(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var binary = statement
                            .getConnection()
                            .getMetaData()
                            .getDatabaseProductName()
                            .equals("H2")
                    ? "varbinary(100)"
                    : "bytea";
            statement.execute("create table planted (t text, v varchar(100), c char(40), b " + binary + ")");
            statement.execute("insert into planted (t) values ('before " + CYRILLIC + " after')");
            statement.execute("insert into planted (v, c) values ('{\"a\":\"" + LATIN + "\"}', '" + LATIN + "')");
            try (var insert = connection.prepareStatement("insert into planted (b) values (?)")) {
                insert.setBytes(1, ("x" + LATIN).getBytes(StandardCharsets.UTF_16LE));
                insert.execute();
            }
        }
        assertThat(remains.inDatabase(database))
                .extracting(found -> found.toLowerCase(java.util.Locale.ROOT))
                .containsExactlyInAnyOrder(
                        "planted.t: " + CYRILLIC, "planted.v: " + LATIN, "planted.c: " + LATIN, "planted.b: " + LATIN);
    }

    @Test
    void findsMarkersInFilesAcrossAllPieces(@TempDir Path folder) throws IOException {
        var deep = Files.createDirectories(folder.resolve("a/b"));
        Files.write(folder.resolve("utf8.bin"), CYRILLIC.getBytes(StandardCharsets.UTF_8));
        Files.write(deep.resolve("latin1.bin"), ("é" + LATIN).getBytes(StandardCharsets.ISO_8859_1));
        Files.write(deep.resolve("utf16.bin"), CYRILLIC.getBytes(StandardCharsets.UTF_16BE));
        var large = new ByteArrayOutputStream();
        large.write(new byte[(1 << 20) - 5]);
        large.write(LATIN.getBytes(StandardCharsets.UTF_8));
        large.write(new byte[3 << 20]);
        Files.write(folder.resolve("large.bin"), large.toByteArray());
        assertThat(remains.inFiles(folder))
                .containsExactlyInAnyOrder(
                        folder.resolve("utf8.bin") + ": " + CYRILLIC,
                        deep.resolve("latin1.bin") + ": " + LATIN,
                        deep.resolve("utf16.bin") + ": " + CYRILLIC,
                        folder.resolve("large.bin") + ": " + LATIN);
        assertThat(remains.inFiles(folder.resolve("none"))).isEmpty();
    }

    @Test
    void findsFiguresAsBigDecimalsHoldThem() {
        var figure = new java.math.BigDecimal("987123.6455");
        var held = java.nio.ByteBuffer.allocate(20)
                .putLong(7, figure.unscaledValue().longValueExact());
        assertThat(new Remains(figure.toPlainString()).in(held.array())).containsExactly("987123.6455");
        assertThat(new Remains("987123.6456").in(held.array())).isEmpty();
    }

    /** A process that knows the marker from its input only, and one that knows none. */
    @Test
    void findsMarkersInTheHeapOfAnotherProcess(@TempDir Path folder) throws IOException {
        assertThat(heapOfAProcessThatRead(folder, LATIN))
                .singleElement()
                .asString()
                .endsWith(": " + LATIN);
        assertThat(heapOfAProcessThatRead(folder, CYRILLIC))
                .singleElement()
                .asString()
                .endsWith(": " + CYRILLIC);
        var other = new CRC32();
        other.update(LATIN.getBytes(StandardCharsets.UTF_8));
        assertThat(heapOfAProcessThatRead(folder, "x" + other.getValue())).isEmpty();
    }

    private java.util.Set<String> heapOfAProcessThatRead(Path folder, String text) throws IOException {
        var source = folder.resolve("Keeper.java");
        Files.writeString(source, """
                public class Keeper {
                    static String kept;
                    public static void main(String[] a) throws java.io.IOException {
                        var in = new java.io.BufferedReader(
                                new java.io.InputStreamReader(System.in, java.nio.charset.StandardCharsets.UTF_8));
                        kept = in.readLine();
                        System.out.println("ready");
                        in.readLine();
                    }
                }
                """);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(java, "-Xmx64m", source.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.outputWriter(StandardCharsets.UTF_8);
                var in = process.inputReader(StandardCharsets.UTF_8)) {
            out.write(text + "\n");
            out.flush();
            assertThat(in.readLine()).isEqualTo("ready");
            return remains.inHeap(process.pid());
        } finally {
            process.destroy();
        }
    }
}
