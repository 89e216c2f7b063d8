package global.giga.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import global.giga.Databases;
import global.giga.Portal;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.kernel.Translated;
import global.giga.letter.Postman;
import global.giga.party.Organization;
import global.giga.party.Parties;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** People are told once, as they chose, and by letters that do not get lost. */
@ParameterizedClass
@EnumSource(Databases.Kind.class)
class TellingDbTest {
    private static final Caller FOUNDER = new Caller(null, "founder", null, Set.of(Role.ADMIN));
    private static final String ANA = "ana@bidder.example";
    private static final String BEK = "bek@bidder.example";
    private static final Translated TITLE =
            new Translated(Map.of("en", "Internet for schools", "ru", "Интернет для школ"));

    private final Databases.Kind kind;
    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private DataSource database;
    private Portal portal;
    private Teller teller;
    private NoticeDesk desk;

    TellingDbTest(Databases.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        mail.start();
        System.setProperty("app.mail.host", "127.0.0.1");
        System.setProperty("app.mail.tls", "none");
        System.setProperty("app.origin", "https://tenders.giga.example/");
        database = kind.empty();
        open();
        var parties = portal.get(Parties.class);
        var company = parties.registerOrganization(FOUNDER, "Nomad", Organization.Kind.SUPPLIER);
        parties.registerAccount(FOUNDER, company, Role.SUPPLIER, ANA, "Ana", "a password for the notices");
        parties.registerAccount(FOUNDER, company, Role.SUPPLIER, BEK, "Bek", "a password for the notices");
    }

    private void open() {
        System.setProperty("app.mail.port", Integer.toString(mail.getSmtp().getPort()));
        portal = new Portal(database, Teller.class);
        teller = portal.get(Teller.class);
        desk = portal.get(NoticeDesk.class);
    }

    @AfterEach
    void stop() {
        Clocks.comeBack();
        portal.close();
        mail.stop();
        List.of("app.mail.host", "app.mail.port", "app.mail.tls", "app.origin").forEach(System::clearProperty);
    }

    private Caller ana() {
        return portal.caller(ANA);
    }

    private void extend() {
        var deadline = Instant.parse("2026-12-15T10:00:00Z").atZone(ZoneId.of("Asia/Almaty"));
        teller.tell(NoticeKind.DEADLINE_EXTENDED, List.of(ANA, BEK), "KZ-1", TITLE, deadline);
    }

    @Test
    void eachReadsItInTheOwnLanguageOnThePageAndInTheLetter() throws MessagingException, IOException {
        teller.speak(BEK, "ru");
        extend();
        portal.get(Postman.class).round();
        assertThat(desk.list(ana(), "en", 0, 10))
                .extracting(NoticeDesk.Line::text)
                .containsExactly("KZ-1: bids for the tender Internet for schools are taken until"
                        + " Dec 15, 2026, 15:00 (UTC+5) now");
        assertThat(desk.list(ana(), "ru", 0, 10).get(0).text()).contains("«Интернет для школ»", "15 дек. 2026");
        assertThat(mail.getReceivedMessages()).hasSize(2);
        var russian = mail.getReceivedMessages()[1];
        assertThat(russian.getAllRecipients()[0]).hasToString(BEK);
        assertThat(russian.getSubject()).isEqualTo("Срок подачи продлён: KZ-1");
        assertThat((String)
                        ((MimeMultipart) russian.getContent()).getBodyPart(0).getContent())
                .contains(
                        "«Интернет для школ»",
                        "https://tenders.giga.example/open/tender?id=7",
                        "https://tenders.giga.example/account/notices");
    }

    @Test
    void nothingIsLostWhileTheMailServerIsDownAndNothingIsSentTwice() {
        var start = portal.get(Clock.class).instant();
        Clocks.travel(start);
        mail.stop();
        extend();
        portal.get(Postman.class).round();
        assertThat(desk.unread(ana())).isEqualTo(1);
        mail.start();
        portal.close();
        open();
        Clocks.travel(start.plus(Duration.ofMinutes(1)));
        portal.get(Postman.class).round();
        portal.get(Postman.class).round();
        Clocks.travel(start.plus(Duration.ofHours(2)));
        portal.get(Postman.class).round();
        assertThat(mail.getReceivedMessages()).hasSize(2);
    }

    @Test
    void whoWantsNoMailGetsNoneAndWhoWantsItByMailAloneSeesNothingInThePortal() {
        desk.choose(ana(), NoticeKind.QUESTION_ANSWERED, false, true);
        desk.choose(portal.caller(BEK), NoticeKind.QUESTION_ANSWERED, true, false);
        teller.tell(NoticeKind.QUESTION_ANSWERED, List.of(ANA, BEK), "KZ-1", TITLE, 3);
        assertThat(teller.letters(NoticeKind.QUESTION_ANSWERED)).containsExactly(BEK);
        assertThat(desk.unread(ana())).isEqualTo(1);
        assertThat(desk.unread(portal.caller(BEK))).isZero();
        assertThat(desk.list(portal.caller(BEK), "en", 0, 10)).isEmpty();

        desk.choose(ana(), NoticeKind.QUESTION_ANSWERED, false, false);
        teller.tell(NoticeKind.QUESTION_ANSWERED, List.of(ANA), "KZ-1", TITLE, 4);
        assertThat(desk.count(ana())).isEqualTo(1);
    }

    @Test
    void whatConcernsABidCannotBeHiddenInThePortal() {
        var ana = ana();
        assertThatThrownBy(() -> desk.choose(ana, NoticeKind.BID_SEALED, true, false))
                .isInstanceOf(NoticeFixed.class);
        desk.choose(ana, NoticeKind.BID_SEALED, false, true);
        assertThat(desk.preferences(ana))
                .filteredOn(one -> one.kind() == NoticeKind.BID_SEALED)
                .singleElement()
                .satisfies(one -> assertThat(one.mail()).isFalse());
        assertThat(desk.preferences(ana)).extracting(Preference::kind).doesNotContain(NoticeKind.OPENING_DUE);
    }

    @Test
    void anOccasionIsToldToEachPersonOnce() {
        assertThat(teller.tellOnce("late", NoticeKind.DEADLINE_NEAR, List.of(ANA), "KZ-1", TITLE, "soon"))
                .isEqualTo(1);
        assertThat(teller.tellOnce("late", NoticeKind.DEADLINE_NEAR, List.of(ANA, BEK, BEK), "KZ-1", TITLE, "soon"))
                .isEqualTo(1);
        assertThat(teller.tellOnce("later", NoticeKind.DEADLINE_NEAR, List.of(ANA), "KZ-1", TITLE, "soon"))
                .isEqualTo(1);
        assertThat(teller.letters(NoticeKind.DEADLINE_NEAR)).containsExactly(ANA, ANA, BEK);
    }

    @Test
    void aRefusedActAndAClosedAccountAreToldNothing() {
        assertThatThrownBy(() -> teller.tellAndRefuse(NoticeKind.TENDER_CANCELLED, List.of(ANA), "KZ-1", TITLE))
                .isInstanceOf(Teller.Refused.class);
        teller.close(BEK);
        teller.tell(NoticeKind.TENDER_CANCELLED, List.of(BEK), "KZ-1", TITLE);
        assertThat(teller.told(NoticeKind.TENDER_CANCELLED)).isEmpty();
        assertThat(teller.letters(NoticeKind.TENDER_CANCELLED)).isEmpty();
    }

    @Test
    void openingMarksReadAndOthersNoticesDoNotExist() {
        extend();
        extend();
        var line = desk.list(ana(), "en", 0, 1).get(0);
        var bek = portal.caller(BEK);
        assertThatThrownBy(() -> desk.open(bek, line.id())).isInstanceOf(NotFound.class);
        assertThat(desk.open(ana(), line.id())).isEqualTo("/open/tender?id=7");
        assertThat(desk.unread(ana())).isEqualTo(1);
        desk.readAll(ana());
        assertThat(desk.unread(ana())).isZero();
        assertThat(desk.unread(bek)).isEqualTo(2);
    }

    @Test
    void noticesAreForgottenAfterHalfAYear() {
        var start = portal.get(Clock.class).instant();
        extend();
        Clocks.travel(start.plus(Forgetting.KEPT).minusSeconds(60));
        assertThat(portal.get(Forgetting.class).round()).isZero();
        Clocks.travel(start.plus(Forgetting.KEPT).plusSeconds(60));
        assertThat(portal.get(Forgetting.class).round()).isEqualTo(2);
        assertThat(desk.count(ana())).isZero();
    }
}
