package global.giga;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import global.giga.kernel.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** What officers, key holders and suppliers press on the way from a draft to an opening, everybody at the own page. */
final class Convening {
    static final String OFFICER = "staff@giga.example";
    static final String APPROVER = "approver@giga.example";
    static final String KEEPER = "keeper@giga.example";
    static final String KNOWN = "open the envelopes together";

    /** Why it is published although the check warns of the deadline. */
    private static final String REASON = "The holders practise.";

    private static final List<String> LOT = List.of("lot,title,school_id_govt", "LOT-1,Turkestan North,KZ-611600-0003");
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final double PATIENCE = 150_000;

    private final URL base;
    final Page officer;
    final String tender;
    private ZonedDateTime deadline;

    /** Drafts a tender with one lot. */
    Convening(URL base) {
        this.base = base;
        officer = Browsing.page(Visitor.DESKTOP);
        Browsing.signIn(officer, base, OFFICER);
        tender = draft(officer, base, lots());
        appoint(APPROVER, "APPROVER");
    }

    /** Goes on with a draft of the officer, whose page it is. */
    Convening(URL base, Page officer, String tender) {
        this.base = base;
        this.officer = officer;
        this.tender = tender;
    }

    /** Drafts a tender for the schools of a file. */
    static String draft(Page officer, URL base, Path lots) {
        officer.navigate(base + "staff/new");
        officer.locator("[id='new:reference']").fill("KZ-KEYS-" + System.nanoTime() % 1_000_000);
        officer.locator("input[type=file]").setInputFiles(lots);
        press(officer, "Create draft");
        officer.waitForURL(address -> address.contains("/staff/draft"));
        return officer.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    private static Path lots() {
        try {
            return Files.write(Files.createTempFile("lots", ".csv"), LOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void appoint(String email, String duty) {
        officer.navigate(base + "staff/team?id=" + tender);
        officer.locator("[id='adding:email']").fill(email);
        officer.locator("[id='adding:duty']").selectOption(duty);
        press(officer, "Give this duty");
        assertThat(officer.locator(".notice-done")).isVisible();
    }

    void hold(String... emails) {
        for (var email : emails) {
            appoint(email, "KEY_HOLDER");
        }
    }

    /** Ends the only duty that the person has. */
    void dismiss(String email) {
        officer.navigate(base + "staff/team?id=" + tender);
        var person = officer.locator(".team-person", new Page.LocatorOptions().setHasText(email));
        press(person, "Remove");
        confirm(officer);
        assertThat(person).hasCount(0);
    }

    /** The page of the tender. */
    Page desk() {
        officer.navigate(base + "staff/tender?id=" + tender);
        return officer;
    }

    void begin() {
        press(desk(), "Begin the ceremony");
        confirm(officer);
        sees(officer, "main", "The ceremony has begun.");
    }

    void dealAnew() {
        press(desk(), "Deal the shares anew");
        confirm(officer);
        sees(officer, "main", "The dealing has begun.");
    }

    /** Publishes with a deadline that is soon over. */
    void publish() {
        deadline = ZonedDateTime.now(ZONE).truncatedTo(ChronoUnit.MINUTES).plusMinutes(2);
        try (var approver = Visitor.signedIn(base, APPROVER, Visitor.DESKTOP)) {
            approver.go("staff/tender?id=" + tender);
            approver.page().getByText("Choose another deadline").click();
            approver.fill("[id='publishing:own']", MINUTE.format(deadline));
            approver.fill("[id='publishing:because']", REASON);
            approver.confirm("Publish");
            approver.sees("Wait for the deadline");
        }
    }

    /** A bid without offers, sealed by a program of the supplier's own. */
    void bid(String supplier) throws Exception {
        var client = WebClient.signedIn(base, supplier);
        var api = "api/bids/" + tender;
        var sealer = new Sealer(client.get(api + "/schedule").body());
        var technical = Json.write(
                Map.of("lots", List.of("LOT-1"), "answers", Map.of(), "promises", List.of(), "documents", List.of()));
        var prices = Json.write(Map.of("currency", "USD", "vatIncluded", false, "prices", List.of()));
        var sealed = sealer.container(technical, Map.of("LOT-1", prices), List.of());
        var answer = client.send("POST", api + "/sealed", "application/json", sealed.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** The keys that suppliers close envelopes for. */
    Object publicKeys(String supplier) {
        var schedule = WebClient.signedIn(base, supplier).get("api/bids/" + tender + "/schedule");
        return Json.readMap(schedule.body(), Object.class).get("keys");
    }

    void awaitDeadline() {
        var wait = Duration.between(ZonedDateTime.now(ZONE), deadline).toMillis() + 1_000;
        officer.waitForTimeout(Math.max(0, wait));
    }

    /** The page of the key of a holder at a computer or phone of the own. */
    Visitor holder(String email, int width) {
        return Visitor.signedIn(base, email, width).go("committee/keys?tender=" + tender);
    }

    /** Comes to the page of the opening, having no interest in any supplier. */
    Visitor opening(Visitor visitor) {
        visitor.declares("" + tender);
        return visitor.go("committee/opening?tender=" + tender + "&kind=TECHNICAL");
    }

    /** @param form new, or other for a key that takes the place of one before */
    static void makeKey(Visitor holder, String form, String passphrase) {
        holder.fill("#" + form + "First", passphrase);
        holder.fill("#" + form + "Again", passphrase);
        press(holder.page().locator("#" + form + "Key"), "Make my key");
    }

    static void deal(Visitor holder, String passphrase) {
        unlock(holder, "dealing", passphrase, "Deal my share anew");
        over(holder, "dealing");
    }

    /** Until the page takes it. */
    static void rehearse(Visitor holder, String passphrase) {
        tryToRehearse(holder, passphrase);
        over(holder, "rehearsing");
    }

    static void tryToRehearse(Visitor holder, String passphrase) {
        unlock(holder, "rehearsing", passphrase, "The numbers agree, open the test envelope");
    }

    private static void over(Visitor holder, String form) {
        assertThat(holder.page().locator("#" + form))
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE));
    }

    private static void unlock(Visitor holder, String form, String passphrase, String button) {
        awaitStep(holder, form);
        holder.fill("#" + form + "Passphrase", passphrase);
        holder.press(button);
    }

    /** Until the page asks for it. */
    static void awaitStep(Visitor holder, String form) {
        assertThat(holder.page().locator("#" + form))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    static void ready(Visitor... holders) {
        for (var holder : holders) {
            assertThat(holder.page().locator("#doneTitle"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        }
    }

    static void useShare(Visitor holder, String passphrase) {
        holder.fill("#passphrase", passphrase);
        holder.press("Open with my share");
    }

    private static void sees(Page page, String place, String text) {
        assertThat(page.locator(place))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    private static void confirm(Page page) {
        Browsing.confirm(page);
    }

    private static void press(Page page, String button) {
        press(page.locator("main"), button);
    }

    static void press(Locator within, String button) {
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
