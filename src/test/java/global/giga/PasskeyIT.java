package global.giga;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Passkeys in a real browser, with an authenticator that the browser plays. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class PasskeyIT {
    private static final String SUPPLIER = "zhibek-net@bidder.example";
    private static final String ASK =
            "() => fetch('/api/passkeys/asking', {method: 'POST', body: '{}', headers: {'Content-Type':"
                    + " 'application/json', 'X-Requested-With': 'portal'}}).then(reply => reply.status)";
    private static final String ASK_FOR_OURS =
            "() => navigator.credentials.get({publicKey: {challenge: new Uint8Array(32), rpId: 'localhost'}})"
                    + ".then(() => 'given', refused => refused.name)";

    @ArquillianResource
    URL base;

    @BeforeEach
    void whenTheSampleWorldIsThere() {
        WebClient.awaitReady(base);
    }

    @Test
    void aPasskeySignsInWithoutAPasswordAndOnlyHere() {
        try (var page = Browsing.page(1280)) {
            NewCompany.withAuthenticator(page);
            page.navigate(at("localhost", "signin"));
            page.locator("[id='signin:email']").fill(SUPPLIER);
            page.locator("[id='signin:password']").fill(WebClient.PASSWORD);
            page.locator("[id='signin:submit']").click();
            page.waitForURL("**/supplier/home");

            page.navigate(at("localhost", "account/security"));
            page.locator("#passkey-name").fill("Laptop of the test");
            page.locator("[data-passkey=make] button").click();
            page.waitForURL("**/account/codes?from=/account/security");
            assertThat(page.locator("#codes li")).hasCount(10);
            page.locator("[id='keeping:kept']").click();
            page.waitForURL("**/account/security");
            assertThat(page.locator("[id='passkeys']")).containsText("Laptop of the test");
            page.locator("[id$=':rename']").fill("Notebook of the test");
            page.locator("[id$=':renamePasskey']").click();
            assertThat(page.locator("[id='passkeys']")).containsText("Notebook of the test");
            Accessible.check(page);
            page.navigate(at("localhost", "account/prove?from=%2Faccount%2Fhome"));
            Accessible.check(page);
            page.locator("[data-passkey=prove] button").click();
            page.waitForURL("**/account/home");

            page.locator("details.account summary").click();
            page.locator("details.account form button").click();
            page.waitForURL(at("localhost", ""));
            assertThat(page.navigate(at("localhost", "supplier/home")).url()).contains("/signin?from=");
            signsIn(page);
            page.navigate(at("localhost", "account/security"));
            assertThat(page.locator("[id='passkeys']")).containsText("last used");

            page.navigate(at("tenders.localhost", "signin"));
            assertThat(page.locator("[data-passkey]")).hasCount(0);
            assertThat(page.evaluate(ASK))
                    .as("the portal asks under its own address alone")
                    .isEqualTo(422);
            assertThat(page.evaluate(ASK_FOR_OURS))
                    .as("the browser gives it to its own site alone")
                    .isEqualTo("SecurityError");
            page.context().close();
        }
    }

    /* Browsers that offer the passkey by themselves are there already; a press at the same time would miss the page. */
    private static void signsIn(Page page) {
        try {
            page.waitForURL("**/supplier/home", new Page.WaitForURLOptions().setTimeout(15_000));
        } catch (TimeoutError asked) {
            page.locator("[data-passkey=sign-in] button").click();
            page.waitForURL("**/supplier/home");
        }
    }

    @Test
    void aCompanyRegistersWithAPasskeyAndNoPassword() {
        var email = "passkey@alpha.example";
        try (var page = Browsing.page(390)) {
            NewCompany.withAuthenticator(page);
            page.navigate(at("localhost", "register"));
            page.locator("[id='register:company']").fill("Passkey Net");
            page.locator("[id='register:country']").selectOption("KZ");
            page.locator("[id='register:number']").fill("0901400999");
            page.locator("[id='register:person']").fill("Aida Passkey");
            page.locator("[id='register:email']").fill(email);
            page.locator("[id='register:submit']").click();
            assertThat(page.locator("main")).containsText("Look into your mailbox");
            page.navigate(at("localhost", Mailbox.link(email, "verify")));
            Accessible.check(page);
            page.locator("[data-passkey=enrol] button").click();
            page.waitForURL("**/account/codes");
            assertThat(page.locator("#codes li")).hasCount(10);
            page.locator("[id='keeping:kept']").click();
            page.waitForURL("**/supplier/home");
            page.navigate(at("localhost", "account/security"));
            assertThat(page.locator("main")).containsText("One passkey is your only way in");
            assertThat(page.locator("[id='password:current']")).hasCount(0);
            Accessible.check(page);
            page.context().close();
        }
    }

    private String at(String host, String path) {
        return "http://" + host + ":" + base.getPort() + "/" + path;
    }
}
