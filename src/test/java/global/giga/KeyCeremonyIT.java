package global.giga;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static global.giga.Convening.APPROVER;
import static global.giga.Convening.KEEPER;
import static global.giga.Convening.KNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Three people at three computers make the key of a new tender; the third has never held one. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class KeyCeremonyIT {
    private static final String OWN = "seven quiet camels drink tea";

    @ArquillianResource
    URL base;

    @BeforeEach
    void whereBrowsersEncrypt() {
        base = Browsing.trusted(base);
    }

    @Test
    void threeHoldersMakeTheKeyOfADraft() {
        walk(base);
    }

    static void walk(URL base) {
        var convening = new Convening(base);
        var officer = convening.officer;
        var tender = convening.tender;
        convening.hold(APPROVER, KEEPER, "secretary@giga.example");
        convening.begin();
        Accessible.check(officer);
        publish(base, tender, "The key to the bids is not ready.");
        holders(convening);
        assertThat(convening.desk().locator("main")).containsText("Key ready");
        publish(base, tender, "Wait for the deadline");
        officer.context().close();
    }

    private static void publish(URL base, String tender, String answer) {
        try (var approver = Browsing.page(1280)) {
            Browsing.signIn(approver, base, "approver@giga.example");
            approver.navigate(base + "staff/tender?id=" + tender);
            approver.locator("[id='publishing:publish']").click();
            Browsing.confirm(approver);
            assertThat(approver.locator("main")).containsText(answer);
        }
    }

    private static void holders(Convening convening) {
        try (var approver = convening.holder(APPROVER, Visitor.DESKTOP);
                var keeper = convening.holder(KEEPER, Visitor.DESKTOP);
                var secretary = convening.holder("secretary@giga.example", Visitor.PHONE)) {
            approver.seesIn("#waiting", "Zarina Secretary");
            approver.checks();
            makeKey(secretary.page());
            var prints = Stream.of(approver, keeper, secretary)
                    .map(holder -> {
                        Convening.awaitStep(holder, "rehearsing");
                        return holder.page()
                                .locator("[data-for=rehearse] .keys-print")
                                .textContent();
                    })
                    .distinct()
                    .toList();
            assertThat(prints).hasSize(1);
            assertThat(prints.get(0)).matches("[0-9]{40}");
            secretary.checks();
            Convening.tryToRehearse(approver, "not my passphrase at all");
            approver.seesIn("#rehearsingPassphrase-error", "not the passphrase");
            Convening.rehearse(approver, KNOWN);
            approver.seesIn("#waiting", "Timur Keeper");
            Convening.rehearse(keeper, KNOWN);
            Convening.rehearse(secretary, OWN);
            Convening.ready(approver, keeper, secretary);
            secretary.checks();
        }
    }

    private static void makeKey(Page page) {
        Accessible.check(page);
        page.locator("#newFirst").fill("short");
        page.locator("#newAgain").fill("short");
        button(page, "Make my key").click();
        assertThat(page.locator("#newFirst-error")).containsText("longer passphrase");
        page.locator("#newFirst").fill(OWN);
        page.locator("#newAgain").fill(OWN + "!");
        button(page, "Make my key").click();
        assertThat(page.locator("#newAgain-error")).containsText("differ");
        page.locator("#newAgain").fill(OWN);
        button(page, "Make my key").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
