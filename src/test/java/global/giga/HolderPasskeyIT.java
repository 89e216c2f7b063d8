package global.giga;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static global.giga.Convening.APPROVER;
import static global.giga.Convening.KEEPER;
import static global.giga.Convening.KNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A holder whose key is protected by a passkey, with authenticators that the browser plays. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class HolderPasskeyIT {
    private static final String SUPPLIER = "caspian-link@bidder.example";
    private static final String PROTECT = "Protect with a passkey instead of a passphrase";
    private static final String REHEARSE = "The numbers agree, open the test envelope";
    private static final String HEADER = """
            async () => {
                const {protection} = await (await fetch('/api/keys/mine')).json();
                const header = protection.split('.')[0].replaceAll('-', '+').replaceAll('_', '/');
                return Object.keys(JSON.parse(atob(header))).sort().join(' ');
            }""";
    private static final String UNABLE = "delete window.PublicKeyCredential;";

    @ArquillianResource
    URL base;

    @BeforeEach
    void whereBrowsersEncrypt() {
        base = Browsing.trusted(base);
    }

    @Test
    void aPasskeyTakesThePlaceOfThePassphraseFromTheKeyToTheMinutes() throws Exception {
        var modern = NewColleague.named(base, "Madina Modern");
        var convening = new Convening(base);
        convening.hold(APPROVER, KEEPER, modern);
        convening.begin();
        try (var approver = convening.holder(APPROVER, Visitor.DESKTOP);
                var keeper = convening.holder(KEEPER, Visitor.DESKTOP);
                var holder = convening.holder(modern, Visitor.PHONE)) {
            var device = protect(holder);
            Convening.rehearse(approver, KNOWN);
            Convening.rehearse(keeper, KNOWN);
            rehearse(holder, device);
            Convening.ready(approver, keeper, holder);
            convening.publish();
            convening.bid(SUPPLIER);
            convening.awaitDeadline();
            open(convening, holder, keeper);
            withoutPasskeys(convening, modern);
        }
        convening.officer.context().close();
    }

    /** A browser's session with its authenticators, and the one that has the passkey. */
    private record Device(CDPSession session, JsonObject authenticator) {
        void verifies(boolean verified) {
            var parameters = authenticator.deepCopy();
            parameters.addProperty("isUserVerified", verified);
            session.send("WebAuthn.setUserVerified", parameters);
        }
    }

    private static Device protect(Visitor holder) {
        var session = holder.page().context().newCDPSession(holder.page());
        session.send("WebAuthn.enable");
        var unable = authenticator(session, false);
        holder.checks();
        shot(holder, "passkey-make");
        holder.press(PROTECT);
        holder.seesIn("#newKey .keys-device", "This browser or device cannot protect keys with passkeys.");
        holder.checks();
        session.send("WebAuthn.removeVirtualAuthenticator", unable);
        var able = authenticator(session, true);
        holder.press(PROTECT);
        Convening.awaitStep(holder, "rehearsing");
        assertThat(holder.page().evaluate(HEADER)).isEqualTo("alg credential enc kdf salt");
        return new Device(session, able);
    }

    private static void rehearse(Visitor holder, Device device) {
        assertThat(holder.page().locator("#rehearsingPassphrase")).isHidden();
        holder.seesIn("#rehearsing", "Your key is protected by a passkey: your device will ask you to confirm.");
        holder.checks();
        shot(holder, "passkey-rehearse");
        device.verifies(false);
        holder.press(REHEARSE);
        holder.seesIn("#rehearsing", "Your device did not confirm.");
        device.verifies(true);
        holder.press(REHEARSE);
    }

    private static void open(Convening convening, Visitor holder, Visitor keeper) {
        convening.opening(holder);
        assertThat(holder.page().locator("#passphraseDevice")).isVisible();
        assertThat(holder.page().locator("#passphrase")).isHidden();
        holder.checks();
        shot(holder, "passkey-opening");
        holder.press("Open with my share");
        holder.seesIn("#shareDone", "Your share has been used");
        convening.opening(keeper);
        Convening.useShare(keeper, KNOWN);
        keeper.sees("1 of 1 envelopes are open");
        assertThat(holder.page().locator("#signPassphraseDevice")).isVisible();
        holder.press("Sign the minutes");
        holder.seesIn("#minutes .opening-signatures", "Madina Modern");
        holder.checks();
    }

    /** Another browser, which knows nothing of passkeys, says so. */
    private void withoutPasskeys(Convening convening, String modern) {
        try (var elsewhere = Visitor.signedIn(base, modern, Visitor.DESKTOP)) {
            elsewhere.page().addInitScript(UNABLE);
            convening.opening(elsewhere);
            elsewhere.sees("Madina Modern");
            elsewhere.go("committee/keys?tender=" + convening.tender + "#forgotten");
            assertThat(elsewhere.page().locator("#otherFirst")).isVisible();
            assertThat(elsewhere.page().locator("#otherKey .keys-device")).isHidden();
        }
    }

    private static JsonObject authenticator(CDPSession session, boolean secrets) {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("ctap2Version", "ctap2_1");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        options.addProperty("hasPrf", secrets);
        var parameters = new JsonObject();
        parameters.add("options", options);
        return session.send("WebAuthn.addVirtualAuthenticator", parameters);
    }

    private static void shot(Visitor visitor, String name) {
        if (System.getenv("SHOTS") != null) {
            visitor.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(java.nio.file.Path.of(System.getenv("SHOTS"), name + ".png")));
        }
    }
}
