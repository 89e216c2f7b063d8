package global.giga.letter;

import global.giga.kernel.Vault;
import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes a letter out: plain text, and the same as simple HTML; with the files that later steps put in. */
@ApplicationScoped
public class Composer {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    @Inject
    @ConfigProperty(name = "app.mail.from")
    Optional<String> from;

    @Inject
    PublicAddress address;

    @Inject
    Vault vault;

    @Inject
    Instance<Enclosing> enclosing;

    MimeMessage message(Letter letter, Session session) throws MessagingException {
        var message = new Stable(session, letter.messageId());
        var contents = letter.contents(vault);
        var words = LetterWords.in(letter.language());
        message.setFrom(new InternetAddress(from.orElse("tenders@localhost"), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient(), true));
        message.setSubject(words.say(letter.template() + ".subject", contents.arguments()), UTF_8);
        message.setSentDate(Date.from(letter.writtenAt()));
        message.setHeader("Content-Language", letter.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(whole(letter, contents, words));
        message.saveChanges();
        return message;
    }

    private MimeMultipart whole(Letter letter, Letter.Contents contents, LetterWords words) throws MessagingException {
        var body = body(letter, contents, words);
        var files = enclosing.stream()
                .flatMap(each -> each.of(letter.template(), contents.arguments(), letter.language()).stream())
                .toList();
        if (files.isEmpty()) {
            return body;
        }
        var first = new MimeBodyPart();
        first.setContent(body);
        var whole = new MimeMultipart("mixed", first);
        for (var file : files) {
            whole.addBodyPart(part(file));
        }
        return whole;
    }

    private static MimeBodyPart part(Enclosing.Enclosure file) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.type())));
        part.setFileName(file.name());
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }

    private MimeMultipart body(Letter letter, Letter.Contents contents, LetterWords words) throws MessagingException {
        var text = words.say(letter.template() + ".text", contents.arguments());
        var end = letter.template().startsWith("notice-")
                ? words.say("notice-end", List.of(address.of("/account/notices")))
                : words.say("end", List.of(address.of("/")));
        var link = contents.path() == null ? null : address.of(contents.path());
        var action = link == null ? null : words.say(letter.template() + ".action", contents.arguments());
        var plain = new MimeBodyPart();
        plain.setText(text + (link == null ? "" : "\n\n" + action + ":\n" + link) + "\n\n" + end + "\n", UTF_8);
        var html = new MimeBodyPart();
        html.setText(html(letter.language(), text, action, link, end), UTF_8, "html");
        return new MimeMultipart("alternative", plain, html);
    }

    private static String html(String language, String text, String action, String link, String end) {
        var button = link == null
                ? ""
                : "<p style=\"margin:28px 0\"><a href=\"%s\" style=\"background:#1f5fe0;color:#ffffff;padding:12px 22px;border-radius:8px;text-decoration:none;font-weight:600\">%s</a></p><p style=\"font-size:13px;color:#5b6678;word-break:break-all\">%s</p>"
                        .formatted(escaped(link), escaped(action), escaped(link));
        return "<!DOCTYPE html><html lang=\"%s\"><body style=\"font-family:Arial,sans-serif;font-size:16px;line-height:1.55;color:#14213d;max-width:560px;margin:24px auto;padding:0 16px\">%s%s<p style=\"font-size:13px;color:#5b6678;border-top:1px solid #dde3ee;padding-top:16px\">%s</p></body></html>"
                .formatted(language, paragraphs(text), button, escaped(end));
    }

    private static String paragraphs(String text) {
        return Arrays.stream(text.split("\n\n"))
                .map(p -> "<p>" + escaped(p).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return StringEscapeUtils.escapeHtml4(text);
    }

    /** Keeps its Message-ID whoever sends it and however often. */
    private static final class Stable extends MimeMessage {
        private final String id;

        Stable(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            var sender = ((InternetAddress) getFrom()[0]).getAddress();
            setHeader("Message-ID", "<" + id + sender.substring(sender.indexOf('@')) + ">");
        }
    }
}
