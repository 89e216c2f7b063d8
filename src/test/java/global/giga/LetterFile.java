package global.giga;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** A letter that the portal left as a file. */
public final class LetterFile {
    private LetterFile() {}

    /** Recipient, subject and plain text, decoded. */
    public static String read(Path file) {
        try {
            var message = message(file);
            var text = ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
            if (text instanceof MimeMultipart body) {
                text = body.getBodyPart(0).getContent();
            }
            return "To: " + message.getAllRecipients()[0] + "\nSubject: " + message.getSubject() + "\n\n" + text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMessage message(Path file) throws IOException, MessagingException {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    /** The files attached to it, by name. */
    public static Map<String, byte[]> attached(Path file) {
        try {
            var parts = (MimeMultipart) message(file).getContent();
            var attached = new LinkedHashMap<String, byte[]>();
            for (int i = 0; i < parts.getCount(); i++) {
                var part = parts.getBodyPart(i);
                if (part.getFileName() != null) {
                    attached.put(part.getFileName(), part.getInputStream().readAllBytes());
                }
            }
            return attached;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
