package global.giga;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
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
    private static final Path LOTS = Path.of("src/main/resources/sample/kz-105/lots.csv");
    private static final String KNOWN = "open the envelopes together";
    private static final String OWN = "seven quiet camels drink tea";
    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(150_000);
    private static final LocatorAssertions.IsVisibleOptions LONG =
            new LocatorAssertions.IsVisibleOptions().setTimeout(150_000);

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
        try (var officer = Browsing.page(1280)) {
            Browsing.signIn(officer, base, "staff@giga.example");
            var tender = draft(officer, base);
            for (var holder : List.of("approver", "keeper", "secretary")) {
                appoint(officer, base, tender, holder + "@giga.example", "KEY_HOLDER");
            }
            appoint(officer, base, tender, "approver@giga.example", "APPROVER");
            officer.navigate(base + "staff/tender?id=" + tender);
            button(officer, "Begin the ceremony").click();
            Browsing.confirm(officer);
            assertThat(officer.locator("main")).containsText("The ceremony has begun.");
            Accessible.check(officer);
            publish(base, tender, "The key to the bids is not ready.");
            holders(base, tender);
            officer.navigate(base + "staff/tender?id=" + tender);
            assertThat(officer.locator("main")).containsText("Key ready");
            publish(base, tender, "Wait for the deadline");
        }
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

    private static void holders(URL base, String tender) {
        try (var approver = holder(base, "approver", tender, 1280);
                var keeper = holder(base, "keeper", tender, 1280);
                var secretary = holder(base, "secretary", tender, 390)) {
            assertThat(approver.locator("#waiting")).containsText("Zarina Secretary");
            Accessible.check(approver);
            makeKey(secretary);
            var prints = List.of(approver, keeper, secretary).stream()
                    .map(page -> {
                        assertThat(page.locator("#rehearsingPassphrase")).isVisible(LONG);
                        return page.locator("[data-for=rehearse] .keys-print").textContent();
                    })
                    .distinct()
                    .toList();
            assertThat(prints).hasSize(1);
            assertThat(prints.get(0)).matches("[0-9]{40}");
            Accessible.check(secretary);
            rehearse(approver, "not my passphrase at all");
            assertThat(approver.locator("#rehearsingPassphrase-error")).containsText("not the passphrase", PATIENT);
            rehearse(approver, KNOWN);
            assertThat(approver.locator("#waiting")).containsText("Timur Keeper", PATIENT);
            rehearse(keeper, KNOWN);
            rehearse(secretary, OWN);
            for (var page : List.of(approver, keeper, secretary)) {
                assertThat(page.locator("#doneTitle")).isVisible(LONG);
            }
            Accessible.check(secretary);
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

    private static void rehearse(Page page, String passphrase) {
        page.locator("#rehearsingPassphrase").fill(passphrase);
        button(page, "The numbers agree, open the test envelope").click();
    }

    private static Page holder(URL base, String name, String tender, int width) {
        var page = Browsing.page(width);
        Browsing.signIn(page, base, name + "@giga.example");
        page.navigate(base + "committee/keys?tender=" + tender);
        return page;
    }

    static String draft(Page officer, URL base) {
        officer.navigate(base + "staff/new");
        officer.locator("[id='new:reference']").fill("KZ-KEYS-" + System.nanoTime() % 100_000);
        officer.locator("input[type=file]").setInputFiles(LOTS);
        button(officer, "Create draft").click();
        officer.waitForURL(address -> address.contains("/staff/draft"));
        return officer.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    private static void appoint(Page officer, URL base, String tender, String email, String duty) {
        officer.navigate(base + "staff/team?id=" + tender);
        officer.locator("[id='adding:email']").fill(email);
        officer.locator("[id='adding:duty']").selectOption(duty);
        button(officer, "Give this duty").click();
        assertThat(officer.locator(".notice-done")).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
