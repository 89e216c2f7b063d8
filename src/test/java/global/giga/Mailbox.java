package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The letters that the portal of the tests left in its folder. */
final class Mailbox {
    private static final Path FOLDER = Path.of("target/it/mail");
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+/([a-z]+\\?(?:token|old|new)=[\\w-]{43})");

    private Mailbox() {}

    /** The path of the link in the only letter to the address whose link leads to the page; waits until it is there. */
    static String link(String address, String page) {
        for (int i = 0; i < 150; i++) {
            var found = letters(address).stream()
                    .map(LINK::matcher)
                    .filter(m -> m.find() && m.group(1).startsWith(page + "?"))
                    .toList();
            if (!found.isEmpty()) {
                assertThat(found).as("letters to " + address).hasSize(1);
                return found.get(0).group(1);
            }
            LockSupport.parkNanos(200_000_000);
        }
        throw new AssertionError("no letter to " + address + " with a link to " + page);
    }

    /** The only letter with the subject to the address; waits until it is there. */
    static Path letter(String address, String subject) {
        var head = "To: " + address + "\nSubject: " + subject + "\n";
        for (int i = 0; i < 300; i++) {
            var found = files(head);
            if (!found.isEmpty()) {
                assertThat(found).as(head).hasSize(1);
                return found.get(0);
            }
            LockSupport.parkNanos(200_000_000);
        }
        throw new AssertionError("no letter " + head);
    }

    /** What was written to the address, decoded. */
    static List<String> letters(String address) {
        return files("To: " + address + "\n").stream().map(LetterFile::read).toList();
    }

    private static List<Path> files(String beginning) {
        if (!Files.exists(FOLDER)) {
            return List.of();
        }
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .filter(file -> LetterFile.read(file).startsWith(beginning))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
