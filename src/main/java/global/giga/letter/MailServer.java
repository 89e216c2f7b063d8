package global.giga.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where letters leave: the mail server {@code app.mail.host}, else the folder {@code app.mail.folder}, one file a letter.
 * {@code app.mail.tls} is {@code starttls} (required, the default), {@code implicit} or {@code none}.
 */
@ApplicationScoped
public class MailServer {
    private static final String PATIENCE = "10000";

    @Inject
    @ConfigProperty(name = "app.mail.host")
    Optional<String> host;

    @Inject
    @ConfigProperty(name = "app.mail.port", defaultValue = "587")
    String port;

    @Inject
    @ConfigProperty(name = "app.mail.tls", defaultValue = "starttls")
    String tls;

    @Inject
    @ConfigProperty(name = "app.mail.user")
    Optional<String> user;

    @Inject
    @ConfigProperty(name = "app.mail.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "app.mail.folder", defaultValue = ".data/mail")
    String folder;

    @Inject
    Composer composer;

    void deliver(Letter letter) throws NotDelivered {
        try {
            var message = composer.message(letter, session());
            if (host.isPresent()) {
                Transport.send(message);
            } else {
                file(letter, message);
            }
        } catch (SendFailedException e) {
            throw new NotDelivered(e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0, e);
        } catch (MessagingException | IOException e) {
            throw new NotDelivered(false, e);
        }
    }

    private void file(Letter letter, MimeMessage message) throws IOException, MessagingException {
        var path = Files.createDirectories(Path.of(folder)).resolve(letter.messageId() + ".eml");
        var draft = Files.createTempFile(path.getParent(), "letter", ".part");
        try (var out = Files.newOutputStream(draft)) {
            message.writeTo(out);
        }
        Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING);
    }

    private Session session() {
        var settings = new Properties();
        settings.put("mail.smtp.host", host.orElse("localhost"));
        settings.put("mail.smtp.port", port);
        settings.put("mail.smtp.starttls.enable", Boolean.toString(tls.equals("starttls")));
        settings.put("mail.smtp.starttls.required", Boolean.toString(tls.equals("starttls")));
        settings.put("mail.smtp.ssl.enable", Boolean.toString(tls.equals("implicit")));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.put("mail.smtp.auth", Boolean.toString(user.isPresent()));
        settings.put("mail.smtp.connectiontimeout", PATIENCE);
        settings.put("mail.smtp.timeout", PATIENCE);
        settings.put("mail.smtp.writetimeout", PATIENCE);
        return Session.getInstance(settings, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user.orElse(""), password.orElse(""));
            }
        });
    }
}
