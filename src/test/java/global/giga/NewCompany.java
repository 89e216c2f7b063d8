package global.giga;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.net.URL;

/** Somebody of a company that the portal did not know: comes by registration, letter and password, stays by passkey. */
final class NewCompany implements AutoCloseable {
    private static final String PASSWORD = "kettle orbit walnut ferry";
    private static final double OFFERED = 5_000;

    final Page page = Browsing.page(1280);
    private final String base;
    private final String name;
    private final String email;

    /** Under the name of the host that passkeys are for. */
    NewCompany(URL base, String name, String email) {
        this.base = "http://localhost:" + base.getPort() + "/";
        this.name = name;
        this.email = email;
    }

    /** Registers, and chooses the password behind the link in the letter. */
    void register(String number) {
        open("register");
        fill("register:company", name);
        page.locator("[id='register:country']").selectOption("KZ");
        fill("register:number", number);
        fill("register:person", "Dana " + name);
        fill("register:email", email);
        page.locator("[id='register:submit']").click();
        assertThat(page.locator("main")).containsText("Look into your mailbox");
        open(Mailbox.link(email, "verify"));
        fill("verify:password", PASSWORD);
        page.locator("[id='verify:submit']").click();
        assertThat(page.locator("main")).containsText("is registered");
    }

    void signIn() {
        open("signin");
        fill("signin:email", email);
        fill("signin:password", PASSWORD);
        page.locator("[id='signin:submit']").click();
        page.waitForURL("**/supplier/home");
    }

    /** Makes a passkey with an authenticator that the browser plays. */
    void addPasskey() {
        withAuthenticator(page);
        open("account/security");
        page.locator("#passkey-name").fill("Laptop");
        page.locator("[data-passkey=make] button").click();
        page.waitForURL("**/account/codes?**");
        page.locator("[id='keeping:kept']").click();
        assertThat(page.locator("[id='passkeys']")).containsText("Laptop");
    }

    void signOut() {
        page.locator("details.account summary").click();
        page.locator("details.account form button").click();
        page.waitForURL(base);
    }

    /** Without a password, and without pressing anything where the browser offers the passkey by itself. */
    void signInWithPasskey() {
        open("supplier/home");
        try {
            page.waitForURL("**/supplier/home", new Page.WaitForURLOptions().setTimeout(OFFERED));
        } catch (PlaywrightException e) {
            page.locator("[data-passkey=sign-in] button").click();
            page.waitForURL("**/supplier/home");
        }
    }

    void open(String path) {
        page.navigate(base + path);
    }

    private void fill(String id, String text) {
        page.locator("[id='" + id + "']").fill(text);
    }

    static void withAuthenticator(Page page) {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var parameters = new JsonObject();
        parameters.add("options", options);
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        session.send("WebAuthn.addVirtualAuthenticator", parameters);
    }

    @Override
    public void close() {
        page.context().close();
    }
}
