package global.giga;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * LibreOffice without a window: the program that {@code SOFFICE} names, else one installed in a usual place. It opens a
 * file, calculates it and saves it again.
 */
public final class LibreOffice {
    private static final List<String> USUAL = List.of(
            "/usr/bin/soffice",
            "/usr/local/bin/soffice",
            "/usr/lib/libreoffice/program/soffice",
            "/opt/libreoffice/program/soffice",
            "/Applications/LibreOffice.app/Contents/MacOS/soffice",
            "C:\\Program Files\\LibreOffice\\program\\soffice.com");
    private static final int PATIENCE = 180;

    private final Path folder;

    /** @param folder for its profile and its files */
    public LibreOffice(Path folder) {
        this.folder = folder;
    }

    /** The content as LibreOffice saves it in another format. */
    public byte[] convert(byte[] content, String from, String to) {
        try {
            var in = Files.write(folder.resolve("in." + from), content);
            var out = Files.createDirectories(folder.resolve("out"));
            run("--convert-to", to, "--outdir", out.toString(), in.toString());
            return Files.readAllBytes(out.resolve("in." + to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The price workbook as LibreOffice saves it after each row of its sheet of prices was filled in, by names of columns. */
    public byte[] fill(byte[] workbook, Map<String, ?> row) {
        try {
            var in = Files.write(folder.resolve("fill.xlsx"), workbook);
            var out = folder.resolve("filled.xlsx");
            run("--terminate_after_init");
            Macro.write(folder.resolve("profile"), in, out, row);
            run(Macro.ADDRESS);
            return Files.readAllBytes(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                program().toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore"));
        command.addAll(Arrays.asList(arguments));
        var log = folder.resolve("soffice.log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE, SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("LibreOffice failed: " + Files.readString(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path program() {
        return installed()
                .orElseThrow(() -> new IllegalStateException(
                        "Install LibreOffice Calc (apt-get install libreoffice-calc-nogui), or let the environment"
                                + " variable SOFFICE name its program. Tried: " + USUAL));
    }

    private static Optional<Path> installed() {
        return Stream.concat(Stream.ofNullable(System.getenv("SOFFICE")), USUAL.stream())
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
