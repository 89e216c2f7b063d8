package global.giga.bid;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import global.giga.Databases;
import global.giga.document.PdfText;
import global.giga.letter.Postman;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import global.giga.tender.RoadStory;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The letter that a bid was received brings the receipt, through a mail server. */
class ReceiptInLetterDbTest {
    private static final String SUPPLIER = SampleWorld.address("steppe-fibre");

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        mail.start();
        settings().forEach(System::setProperty);
    }

    @AfterEach
    void stop() {
        settings().keySet().forEach(System::clearProperty);
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
    @EnumSource
    void theReceiptArrivesAsPdf(Databases.Kind kind) throws SQLException, MessagingException, IOException {
        try (var story = new RoadStory(kind)) {
            var drafting = story.portal.get(Drafting.class);
            drafting.draft(story.steppe, story.tender);
            drafting.importOffers(story.steppe, story.tender, offers());
            var receipt = story.portal.get(Bidding.class).submit(story.steppe, story.tender);
            for (int i = 0; i < 5; i++) {
                story.portal.get(Postman.class).round();
            }

            var letters = withFile(receipt.number() + ".pdf");
            assertThat(letters).hasSize(1);
            assertThat(letters.get(0).getAllRecipients()[0]).hasToString(SUPPLIER);
            var parts = (MimeMultipart) letters.get(0).getContent();
            var text = ((MimeMultipart) parts.getBodyPart(0).getContent())
                    .getBodyPart(0)
                    .getContent();
            assertThat(text.toString()).contains(receipt.number(), "attached");
            var file = parts.getBodyPart(1);
            assertThat(file.getFileName()).isEqualTo(receipt.number() + ".pdf");
            assertThat(file.isMimeType("application/pdf")).isTrue();
            assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
            assertThat(new PdfText(file.getInputStream().readAllBytes()).text())
                    .contains(receipt.number())
                    .contains(receipt.code());
        }
    }

    private List<? extends Message> withFile(String name) throws MessagingException, IOException {
        var found = new ArrayList<Message>();
        for (var message : Arrays.asList(mail.getReceivedMessages())) {
            if (message.isMimeType("multipart/mixed")
                    && name.equals(((MimeMultipart) message.getContent())
                            .getBodyPart(1)
                            .getFileName())) {
                found.add(message);
            }
        }
        return found;
    }

    private static byte[] offers() {
        return SampleFiles.bidders().stream()
                .filter(bidder -> bidder.id().equals("steppe-fibre"))
                .map(SampleFiles::offers)
                .findFirst()
                .orElseThrow();
    }
}
