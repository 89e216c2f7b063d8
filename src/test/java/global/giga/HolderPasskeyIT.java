package global.giga;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static global.giga.Convening.APPROVER;
import static global.giga.Convening.KEEPER;
import static global.giga.Convening.KNOWN;
import static org.assertj.core.api.Assertions.assertThat;

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
            protect(holder);
            Convening.rehearse(approver, KNOWN);
            Convening.rehearse(keeper, KNOWN);
            rehearse(holder);
            Convening.ready(approver, keeper, holder);
            convening.publish();
            convening.bid(SUPPLIER);
            convening.awaitDeadline();
            open(convening, holder, keeper, modern);
        }
        convening.officer.context().close();
    }

    private static void protect(Visitor holder) {
        var unable = Authenticator.plugIn(holder.page(), false);
        holder.checks();
        holder.press(PROTECT);
        holder.seesIn("#newKey .keys-device", "This browser or device cannot protect keys with passkeys.");
        holder.checks();
        unable.unplug();
        Authenticator.plugIn(holder.page(), true);
        holder.press(PROTECT);
        Convening.awaitStep(holder, "rehearsing");
        assertThat(holder.page().evaluate(HEADER)).isEqualTo("alg credential enc kdf salt");
    }

    private static void rehearse(Visitor holder) {
        assertThat(holder.page().locator("#rehearsingPassphrase")).isHidden();
        holder.seesIn("#rehearsing", "Your key is protected by a passkey: your device will ask you to confirm.");
        holder.checks();
        holder.press(REHEARSE);
    }

    private void open(Convening convening, Visitor holder, Visitor keeper, String modern) {
        convening.opening(holder);
        assertThat(holder.page().locator("#passphraseDevice")).isVisible();
        assertThat(holder.page().locator("#passphrase")).isHidden();
        holder.checks();
        holder.press("Open with my share");
        holder.seesIn("#shareDone", "Your share has been used");
        convening.opening(keeper);
        Convening.useShare(keeper, KNOWN);
        keeper.sees("1 of 1 envelopes are open");
        elsewhere(convening, modern);
        assertThat(holder.page().locator("#signPassphraseDevice")).isVisible();
        holder.press("Sign the minutes");
        holder.seesIn("#minutes .opening-signatures", "Madina Modern");
        holder.checks();
    }

    /** At a computer that has other passkeys, then in a browser that knows nothing of them: both say what to do. */
    private void elsewhere(Convening convening, String modern) {
        try (var other = Visitor.signedIn(base, modern, Visitor.DESKTOP)) {
            Authenticator.plugIn(other.page(), true);
            convening.opening(other);
            other.press("Sign the minutes");
            other.seesIn("#signPassphraseDevice", "Your device did not confirm. Try again, with the device");
            other.checks();
            other.page().addInitScript("delete window.PublicKeyCredential;");
            convening.opening(other);
            other.press("Sign the minutes");
            other.seesIn("#signPassphraseDevice", "This browser or device cannot protect keys with passkeys.");
            other.go("committee/keys?tender=" + convening.tender + "#forgotten");
            assertThat(other.page().locator("#otherFirst")).isVisible();
            assertThat(other.page().locator("#otherKey .keys-device")).isHidden();
        }
    }
}
