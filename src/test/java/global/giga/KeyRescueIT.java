package global.giga;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static global.giga.Convening.APPROVER;
import static global.giga.Convening.KEEPER;
import static global.giga.Convening.KNOWN;
import static global.giga.Convening.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import global.giga.kernel.Json;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What can go wrong with shares of a key, and how the people at their pages get out of it. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class KeyRescueIT {
    private static final String SUPPLIER = "caspian-link@bidder.example";
    private static final String FIRST = "seven quiet camels drink tea";
    private static final String SECOND = "nine brown foxes read maps";
    private static final String THIRD = "eleven old clocks sing late";

    /** Deals to the approver, the first time, a value that it did not commit to. */
    private static final String CHEAT = """
            (() => {
                const real = window.fetch;
                window.fetch = async (path, options) => {
                    if (!String(path).endsWith('/dealings') || localStorage.getItem('cheated')) {
                        return real(path, options);
                    }
                    localStorage.setItem('cheated', 'yes');
                    const {closeLetter} = await import('/resources/crypto/holder.js');
                    const {readPoint} = await import('/resources/crypto/points.js');
                    const view = await (await real(path.replace('/dealings', ''))).json();
                    const {position, agreement} = view.holders.find(h => h.name === 'Saule Approver');
                    const place = {tender: view.tender, kind: 'FINANCIAL', epoch: view.epoch,
                        dealer: view.own.dealer, holder: position};
                    const body = JSON.parse(options.body);
                    body.dealt.FINANCIAL.letters[position] = await closeLetter(place, readPoint(agreement), 7n);
                    return real(path, {...options, body: JSON.stringify(body)});
                };
            })()""";

    /** The public keys that follow from what this holder was dealt, as JWK. */
    private static final String DEALT_KEYS = """
            async tender => {
                const {resharedKey, publicKey} = await import('/resources/crypto/threshold.js');
                const {readPoint, jwkOf} = await import('/resources/crypto/points.js');
                const {own} = await (await fetch('/api/keys/' + tender)).json();
                const jwk = kind => jwkOf(publicKey(resharedKey(new Map(Object.entries(own.material.keys[kind])
                    .map(([dealer, {commitments}]) => [Number(dealer), commitments.map(readPoint)])))));
                return {TECHNICAL: jwk('TECHNICAL').x, FINANCIAL: jwk('FINANCIAL').x};
            }""";

    @ArquillianResource
    URL base;

    @BeforeEach
    void whereBrowsersEncrypt() {
        base = Browsing.trusted(base);
    }

    @Test
    void aBadDealingIsNamedAHolderLeavesAnotherForgetsAndTheBidsStillOpen() throws Exception {
        var leaving = NewColleague.named(base, "Lola Leaving");
        var coming = NewColleague.named(base, "Nurlan Newcomer");
        var convening = new Convening(base);
        convening.hold(APPROVER, KEEPER, leaving);
        convening.begin();
        try (var approver = convening.holder(APPROVER, Visitor.DESKTOP);
                var keeper = convening.holder(KEEPER, Visitor.PHONE)) {
            badDealing(convening, approver, keeper, leaving);
            convening.publish();
            convening.bid(SUPPLIER);
            var keys = convening.publicKeys(SUPPLIER);
            try (var newcomer = replaced(convening, approver, keeper, leaving, coming)) {
                assertThat(approver.page().evaluate(DEALT_KEYS, convening.tender))
                        .as("bids need not be sealed anew")
                        .isEqualTo(abscissas(keys));
                convening.awaitDeadline();
                forgotten(convening, approver, keeper, newcomer);
                opened(convening, keeper, newcomer);
            }
        }
        convening.officer.context().close();
    }

    private static Map<String, Object> abscissas(Object keys) {
        var read = Json.readMap(Json.write(keys), Map.class);
        return Map.of(
                "TECHNICAL",
                read.get("TECHNICAL").get("x"),
                "FINANCIAL",
                read.get("FINANCIAL").get("x"));
    }

    private static void badDealing(Convening convening, Visitor approver, Visitor keeper, String leaving) {
        approver.seesIn("#waiting", "Waiting for: Lola Leaving");
        try (var cheat = convening.holder(leaving, Visitor.PHONE)) {
            cheat.page().addInitScript(CHEAT);
            cheat.page().reload();
            Convening.makeKey(cheat, "new", FIRST);
            Convening.awaitStep(cheat, "rehearsing");
            cheat.go("committee/home");
            Convening.rehearse(approver, KNOWN);
            for (var holder : List.of(approver, keeper)) {
                holder.seesIn("#refused", "What Lola Leaving dealt to Saule Approver did not fit and was refused");
                holder.seesIn("#refused", "Lola Leaving has to deal anew");
                holder.seesIn("#waiting", "Waiting for: Lola Leaving");
                holder.checks();
            }
            assertThat(convening.desk().locator("main"))
                    .containsText("Lola Leaving has to open the page of the key to deal anew.");
            Accessible.check(convening.officer);
            cheat.go("committee/keys?tender=" + convening.tender);
            cheat.seesIn("#refused", "What your browser dealt to Saule Approver did not fit");
            cheat.seesIn("#refused", "dealt anew");
            cheat.checks();
            Convening.rehearse(approver, KNOWN);
            Convening.rehearse(keeper, KNOWN);
            Convening.rehearse(cheat, FIRST);
            Convening.ready(approver, keeper, cheat);
            assertThat(approver.page().locator("#refused")).isHidden();
        }
    }

    private static Visitor replaced(
            Convening convening, Visitor approver, Visitor keeper, String leaving, String coming) {
        convening.dismiss(leaving);
        convening.hold(coming);
        var newcomer = convening.holder(coming, Visitor.PHONE);
        Convening.makeKey(newcomer, "new", SECOND);
        newcomer.seesIn("#waiting", "The procurement officer now has to let the shares be dealt anew.");
        newcomer.checks();
        assertThat(convening.desk().locator("main"))
                .containsText("The people who hold the key are no longer those who are appointed to.");
        convening.dealAnew();
        dealAnew(approver, keeper);
        for (var holder : List.of(approver, keeper)) {
            Convening.rehearse(holder, KNOWN);
        }
        Convening.rehearse(newcomer, SECOND);
        Convening.ready(approver, keeper, newcomer);
        return newcomer;
    }

    private static void dealAnew(Visitor... holders) {
        for (var holder : holders) {
            holder.page().reload();
            Convening.awaitStep(holder, "dealing");
            holder.checks();
            Convening.deal(holder, KNOWN);
        }
    }

    private static void forgotten(Convening convening, Visitor approver, Visitor keeper, Visitor newcomer) {
        convening.opening(newcomer);
        Convening.useShare(newcomer, "nine brown foxes");
        newcomer.seesIn("#passphrase-error", "This is not the passphrase of your holder key.");
        newcomer.checks();
        newcomer.follow("Passphrase forgotten or passkey lost? What to do now");
        newcomer.sees("In a published tender your old key still opens with the old passphrase");
        Convening.makeKey(newcomer, "other", THIRD);
        newcomer.sees("Your new key needs a share");
        newcomer.sees("Tell the procurement officer to press “Deal the shares anew”");
        newcomer.checks();
        assertThat(convening.desk().locator("main"))
                .containsText("Made a new key and needs a share for it: Nurlan Newcomer.");
        Accessible.check(convening.officer);
        convening.dealAnew();
        newcomer.page().reload();
        newcomer.sees("You have made a new key since.");
        dealAnew(approver, keeper);
        for (var holder : List.of(approver, keeper)) {
            Convening.rehearse(holder, KNOWN);
        }
        Convening.rehearse(newcomer, THIRD);
        Convening.ready(approver, keeper, newcomer);
    }

    private static void opened(Convening convening, Visitor keeper, Visitor newcomer) {
        convening.opening(newcomer);
        Convening.useShare(newcomer, THIRD);
        newcomer.seesIn("#shareDone", "Your share has been used");
        convening.opening(keeper);
        Convening.useShare(keeper, KNOWN);
        keeper.sees("1 of 1 envelopes are open");
        keeper.seesIn("#bids", "open");
    }

    @Test
    void theRecoveryKeyOpensWithOneHolderAndItsSheetHoldsItsShare() throws Exception {
        var file = recoveryKey();
        var convening = new Convening(base);
        convening.hold(APPROVER, KEEPER);
        convening.desk().getByLabel("Give the recovery key a share too").check();
        Convening.press(convening.officer.locator("main"), "Begin the ceremony");
        Browsing.confirm(convening.officer);
        try (var approver = convening.holder(APPROVER, Visitor.DESKTOP);
                var keeper = convening.holder(KEEPER, Visitor.PHONE);
                var officer = Visitor.signedIn(base, OFFICER, Visitor.PHONE)) {
            Convening.rehearse(approver, KNOWN);
            Convening.rehearse(keeper, KNOWN);
            Convening.ready(approver, keeper);
            convening.publish();
            convening.bid(SUPPLIER);
            sheet(convening, file);
            convening.awaitDeadline();
            convening.opening(officer);
            officer.seesIn("#recoveryBegin", "A key holder has to begin the opening");
            convening.opening(approver);
            Convening.useShare(approver, KNOWN);
            approver.seesIn("#shareDone", "Your share has been used");
            officer.seesIn("#quorum", "1 of 2 shares are here");
            bringRecoveryKey(officer, file);
            officer.sees("1 of 1 envelopes are open");
            officer.seesIn("#bids", "open");
            officer.seesIn("#people", "Recovery key of the organisation");
            approver.sees("1 of 1 envelopes are open");
        }
        convening.officer.context().close();
    }

    /** The administrator makes and registers it; what is saved never was at the portal. */
    private Path recoveryKey() throws Exception {
        try (var admin = Visitor.signedIn(base, "admin@giga.example", Visitor.DESKTOP)) {
            admin.go("admin/home");
            var saved = admin.page().waitForDownload(() -> admin.press("Make a recovery key and save it"));
            var file = Files.createTempDirectory("safe").resolve(saved.suggestedFilename());
            saved.saveAs(file);
            assertThat(admin.page().locator("textarea[id$=':jwk']").inputValue())
                    .contains("\"crv\"")
                    .doesNotContain("\"d\"");
            admin.seesIn("#recoveryMade", "Now press “Register”.");
            admin.checks();
            admin.confirm("Register");
            admin.sees("The recovery key is registered.");
            admin.sees(RecoverySheetReader.keyId(file));
            admin.checks();
            return file;
        }
    }

    private void sheet(Convening convening, Path file) throws Exception {
        var link = convening.desk().getByText("Sheet for the recovery key").getAttribute("href");
        var pdf = convening.officer.request().get(base + link.substring(1)).body();
        var sheet = new RecoverySheetReader(pdf);
        var material = convening
                .officer
                .request()
                .get(base + "api/openings/" + convening.tender + "/TECHNICAL/share?position=3")
                .text();
        sheet.requireShares(material, file);
    }

    private static void bringRecoveryKey(Visitor visitor, Path file) throws Exception {
        visitor.page().locator("#recovery summary").click();
        var other = Files.write(
                Files.createTempFile("other", ".jwk"),
                List.of("{\"kty\":\"EC\",\"d\":\""
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[31]) + "AA\"}"));
        visitor.page().locator("#recoveryFile").setInputFiles(other);
        visitor.press("Open with the recovery key");
        visitor.seesIn("#recoveryFile-error", "This is not the recovery key of this tender.");
        visitor.checks();
        visitor.page().setViewportSize(1280, 900);
        visitor.page().setViewportSize(390, 900);
        visitor.page().locator("#recoveryFile").setInputFiles(file);
        visitor.press("Open with the recovery key");
    }
}
