package global.giga;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** A letter that the portal left as a file. */
public final class LetterFile {
    private LetterFile() {}

    /** Recipient, subject and plain text, decoded. */
    public static String read(Path file) {
        try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
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
}
