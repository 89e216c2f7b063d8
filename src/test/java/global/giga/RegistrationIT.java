package global.giga;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A company comes, its people join and leave; each step by the letters that the portal wrote. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class RegistrationIT {
    private static final String PASSWORD = "kettle orbit walnut ferry";
    private static final String[] PASSWORD_FIELD = {"password", PASSWORD};

    @ArquillianResource
    URL base;

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void aCompanyRegistersReadsItsMailSignsInAndInvitesAColleague(int width) {
        var aida = "aida" + width + "@alpha.example";
        var bekzat = "bekzat" + width + "@alpha.example";
        try (var page = Browsing.page(width)) {
            open(page, "signin");
            page.locator("main a[href$='/register']").click();
            Accessible.check(page);
            fill(page, "register:company", "Alpha Net " + width);
            page.locator("[id='register:country']").selectOption("KZ");
            fill(page, "register:number", "0901400" + width);
            fill(page, "register:person", "Aida Alpha");
            fill(page, "register:email", aida);
            press(page, "register:submit");
            assertThat(page.locator("main")).containsText("Look into your mailbox");
            Accessible.check(page);

            open(page, Mailbox.link(aida, "verify"));
            assertThat(page.locator("main")).containsText("Alpha Net " + width);
            Accessible.check(page);
            fill(page, "verify:password", "short");
            press(page, "verify:submit");
            assertThat(page.locator("main")).containsText("at least 15 characters");
            fill(page, "verify:password", PASSWORD);
            press(page, "verify:submit");
            assertThat(page.locator("main")).containsText("is registered");

            signIn(page, aida);
            assertThat(page).hasURL(Pattern.compile(".*/supplier/home.*"));
            open(page, "account/home");
            assertThat(page.locator("main")).containsText(aida);
            Accessible.check(page);
            open(page, "account/people");
            Accessible.check(page);
            fill(page, "invite:email", bekzat);
            press(page, "invite:send");
            assertThat(page.locator("main")).containsText("We have written to " + bekzat);
            Accessible.check(page);
            page.context().close();
        }
        try (var page = Browsing.page(width)) {
            open(page, Mailbox.link(bekzat, "join"));
            Accessible.check(page);
            fill(page, "join:name", "Bekzat Alpha");
            fill(page, "join:password", PASSWORD);
            press(page, "join:submit");
            signIn(page, bekzat);
            open(page, "account/home");
            page.locator("[id='leaving:leave']").click();
            Browsing.confirm(page);
            assertThat(page.locator(".notice-done")).containsText("Your account is closed");
            open(page, "account/home");
            assertThat(page).hasURL(Pattern.compile(".*/signin.*"));
            page.context().close();
        }
    }

    @Test
    void theAnswerIsTheSameWhetherAnAddressIsKnownOrNot() {
        for (var email : new String[] {"steppe-fibre@bidder.example", "nobody-here@bidder.example"}) {
            var reset = submit(new WebClient(base), "reset", "ask", "send", "email", email);
            assertThat(reset).isEqualTo("/reset?sent=true");
            var registered = submit(
                    new WebClient(base),
                    "register",
                    "register",
                    "submit",
                    "company",
                    "Steppe Fibre LLP",
                    "country",
                    "KZ",
                    "number",
                    "1",
                    "person",
                    "Somebody",
                    "email",
                    email);
            assertThat(registered).isEqualTo("/register?sent=true");
        }
        assertThat(Mailbox.link("nobody-here@bidder.example", "verify")).isNotEmpty();
        LockSupport.parkNanos(4_000_000_000L);
        assertThat(Mailbox.letters("steppe-fibre@bidder.example"))
                .noneMatch(letter -> letter.contains("/verify?token="))
                .anyMatch(letter -> letter.contains("You have an account already"));
        assertThat(Mailbox.letters("nobody-here@bidder.example")).noneMatch(letter -> letter.contains("/reset?token="));
    }

    @Test
    void aPasswordChosenByLetterEndsEverySessionAndTheLinkWorksOnce() {
        var email = "qazaq-geo@bidder.example";
        var before = WebClient.signedIn(base, email);
        assertThat(before.get("supplier/home").statusCode()).isEqualTo(200);
        var client = new WebClient(base);
        submit(client, "reset", "ask", "send", "email", email);
        var link = Mailbox.link(email, "reset");
        assertThat(client.get("reset?token=" + "A".repeat(43)).body()).contains("This link does not work");
        assertThat(submit(client, link, "change", "submit", PASSWORD_FIELD)).endsWith("/signin");
        assertThat(client.get(link).body()).contains("This link does not work");
        assertThat(before.get("supplier/home").statusCode()).isEqualTo(302);
        assertThat(new WebClient(base)
                        .signIn(email, WebClient.PASSWORD, "signin")
                        .statusCode())
                .isEqualTo(200);
        assertThat(new WebClient(base).signIn(email, PASSWORD, "signin").statusCode())
                .isEqualTo(302);
    }

    @Test
    void whatNobodyTypesIsRefusedWithWords() {
        var client = new WebClient(base);
        for (var bad : new String[] {
            "a@giga.example\r\nBcc: all@giga.example",
            "nobody",
            "a@b",
            "x".repeat(300) + "@giga.example",
            "\"<script>\"@x.y"
        }) {
            var form = form(client, "reset", "ask", "send", "email", bad);
            var answer = client.post("reset", form);
            assertThat(answer.statusCode()).as(bad).isEqualTo(200);
            assertThat(answer.body())
                    .as(bad)
                    .contains("This is no e-mail address")
                    .doesNotContain("<script>\"@");
        }
        var long300 = form(
                client,
                "register",
                "register",
                "submit",
                "company",
                "x".repeat(300),
                "country",
                "KZ",
                "number",
                "1",
                "person",
                "A",
                "email",
                "a@giga.example");
        assertThat(client.post("register", long300).body()).contains("with 1 to 200 characters");
        for (var page : new String[] {"verify", "join", "verify?token=%00", "join?token=" + "x".repeat(1000)}) {
            var answer = client.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).as(page).contains("This link does not work");
        }
    }

    @Test
    void ownDataAreForTheirOwnerAlone() {
        assertThat(new WebClient(base).get("api/account").statusCode()).isEqualTo(403);
        var own = WebClient.signedIn(base, "tengri-sat@bidder.example").get("api/account");
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).contains("tengri-sat@bidder.example").doesNotContainIgnoringCase("hash");
    }

    private void signIn(Page page, String email) {
        open(page, "signin");
        fill(page, "signin:email", email);
        fill(page, "signin:password", PASSWORD);
        press(page, "signin:submit");
        assertThat(page).not().hasURL(Pattern.compile(".*/signin.*"));
    }

    private void open(Page page, String path) {
        page.navigate(URI.create(base.toString()).resolve(path).toString());
    }

    private static void press(Page page, String id) {
        Browsing.leave(page, page.locator("[id='" + id + "']")::click);
    }

    private static void fill(Page page, String id, String text) {
        page.locator("[id='" + id + "']").fill(text);
    }

    /** Sends the form of the page; where it leads. */
    private static String submit(WebClient client, String page, String form, String action, String... fields) {
        var answer = client.post(page, form(client, page, form, action, fields));
        var location = answer.headers().firstValue("location").orElse("");
        return location.startsWith("http")
                ? URI.create(location).toString().replaceFirst("https?://[^/]+", "")
                : location;
    }

    private static Map<String, String> form(
            WebClient client, String page, String form, String action, String... fields) {
        var values = new LinkedHashMap<>(WebClient.fields(client.get(page).body()));
        values.put(form, form);
        for (int i = 0; i < fields.length; i += 2) {
            values.put(form + ":" + fields[i], fields[i + 1]);
        }
        values.put(form + ":" + action, "");
        return values;
    }
}
