package global.giga.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import global.giga.Portal;
import global.giga.kernel.Clocks;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Letters leave once, whatever happens to the mail server and to the portal meanwhile. */
class PostmanDbTest {
    private static final Address READER = Address.of("reader@giga.example");

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        mail.start();
        settings().forEach(System::setProperty);
    }

    @AfterEach
    void stop() {
        settings().keySet().forEach(System::clearProperty);
        Clocks.comeBack();
        mail.stop();
    }

    private Map<String, String> settings() {
        return Map.of(
                "app.mail.host", "127.0.0.1",
                "app.mail.port", Integer.toString(mail.getSmtp().getPort()),
                "app.mail.tls", "none",
                "app.mail.from", "Giga tenders <tenders@giga.example>",
                "app.origin", "https://tenders.giga.example/");
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void arriveInBothFormsWithTheirLinkAndAreForgotten(DataSource database) throws MessagingException, IOException {
        try (var portal = new Portal(database, LetterWriter.class)) {
            var writer = portal.get(LetterWriter.class);
            writer.write(READER, "invite", "/join?token=abc", "Dana <b>\r\nBcc: all@giga.example", "Giga & Co");
            portal.get(Postman.class).round();
            portal.get(Postman.class).round();

            assertThat(mail.getReceivedMessages()).hasSize(1);
            var arrived = mail.getReceivedMessages()[0];
            assertThat(arrived.getAllRecipients()).hasSize(1);
            assertThat(arrived.getHeader("Bcc")).isNull();
            assertThat(arrived.getSubject()).isEqualTo("You are invited to Giga tenders");
            assertThat(part(arrived, 0))
                    .contains("https://tenders.giga.example/join?token=abc", "Dana <b> Bcc: all@giga.example");
            assertThat(part(arrived, 1))
                    .contains("href=\"https://tenders.giga.example/join?token=abc\"", "&lt;b&gt;", "Giga &amp; Co");
            assertThat(writer.all()).allMatch(letter -> letter.forgotten() && letter.state() == Letter.State.SENT);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void waitForAMailServerThatIsDownAndLeaveOnceItIsBack(DataSource database) {
        try (var portal = new Portal(database, LetterWriter.class)) {
            var writer = portal.get(LetterWriter.class);
            var postman = portal.get(Postman.class);
            var start = portal.get(Clock.class).instant();
            writer.write(READER, "reset", "/reset?token=abc");
            mail.stop();
            Clocks.travel(start.plusSeconds(1));
            postman.round();
            postman.round();
            assertThat(writer.all()).allMatch(letter -> letter.attempts() == 1 && !letter.forgotten());
            Clocks.travel(start.plusSeconds(20));
            postman.round();
            assertThat(writer.all()).allMatch(letter -> letter.dueAt()
                    .equals(start.plusSeconds(20).plusSeconds(30)));
        }
        mail.start();
        System.setProperty("app.mail.port", Integer.toString(mail.getSmtp().getPort()));
        try (var portal = new Portal(database, LetterWriter.class)) {
            Clocks.travel(portal.get(Clock.class).instant().plus(Duration.ofMinutes(2)));
            portal.get(Postman.class).round();
            assertThat(mail.getReceivedMessages()).hasSize(1);
            assertThat(portal.get(LetterWriter.class).all()).allMatch(letter -> letter.state() == Letter.State.SENT);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void keepTheirMessageIdWhenThePortalDiesBetweenSendingAndMarking(DataSource database) throws MessagingException {
        try (var portal = new Portal(database, LetterWriter.class)) {
            var writer = portal.get(LetterWriter.class);
            writer.write(READER, "reset", "/reset?token=abc");
            assertThatThrownBy(writer::sendAndDie).isInstanceOf(LetterWriter.Killed.class);
            assertThat(writer.all()).allMatch(letter -> letter.state() == Letter.State.WAITING);
            portal.get(Postman.class).round();
            portal.get(Postman.class).round();

            var arrived = Arrays.stream(mail.getReceivedMessages())
                    .map(PostmanDbTest::messageId)
                    .toList();
            assertThat(arrived).hasSize(2);
            assertThat(List.copyOf(new java.util.HashSet<>(arrived))).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void leaveByOneNodeAtATime(DataSource database) {
        try (var portal = new Portal(database, LetterWriter.class)) {
            var outbox = portal.get(Outbox.class);
            var start = portal.get(Clock.class).instant();
            Clocks.travel(start);
            assertThat(outbox.take("first")).isTrue();
            assertThat(outbox.take("first")).isTrue();
            assertThat(outbox.take("second")).isFalse();
            Clocks.travel(start.plus(Duration.ofMinutes(1)));
            assertThat(outbox.take("second")).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("global.giga.Databases#each")
    void areNeverSentForARefusedAct(DataSource database) {
        try (var portal = new Portal(database, LetterWriter.class)) {
            var writer = portal.get(LetterWriter.class);
            assertThatThrownBy(() -> writer.writeAndDie(READER)).isInstanceOf(LetterWriter.Killed.class);
            portal.get(Postman.class).round();
            assertThat(mail.getReceivedMessages()).isEmpty();
            assertThat(writer.all()).isEmpty();
        }
    }

    private static String part(MimeMessage message, int number) throws MessagingException, IOException {
        return (String)
                ((MimeMultipart) message.getContent()).getBodyPart(number).getContent();
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
