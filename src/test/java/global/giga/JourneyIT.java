package global.giga;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ways of the README, walked in a real browser. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class JourneyIT {
    private static final Path SAMPLE = Path.of("src/main/resources/sample/kz-105");
    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;

    @ArquillianResource
    URL base;

    @Test
    void anOfficerOpensScoresAndReadsTheRanking() throws IOException {
        try (var page = Browsing.page(DESKTOP)) {
            Browsing.signIn(page, base, "staff@giga.example");
            page.locator("main")
                    .getByText("KZ-2026-01")
                    .first()
                    .locator("xpath=ancestor::*[.//a][1]")
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();

            act(page, "Open technical envelopes");
            assertThat(page.locator("main")).containsText("Betpak Data LLP");
            Accessible.check(page);
            link(page, "Go to the score sheet").click();
            page.locator("input[type=file]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            Accessible.check(page);
            page.locator("input[type=file]").setInputFiles(SAMPLE.resolve("scores.csv"));
            button(page, "Import scores").click();
            assertThat(page.locator("main")).containsText("30 scores are imported.");

            page.navigate(base + "staff/home");
            page.locator("main a[href*='staff/tender']").first().click();
            act(page, "Freeze technical scores");
            act(page, "Open financial envelopes");
            link(page, "Results").click();
            assertThat(page.locator("#LOT-9 tbody tr").first()).containsText("Nomad Broadband LLP");
            assertThat(page.locator("#LOT-9 tbody tr").first()).containsText("82.39");
            Accessible.check(page);

            page.locator("#LOT-9 tbody tr").first().getByText("82.39").click();
            assertThat(page.locator("main")).containsText("58.42");
            assertThat(page.locator("main")).containsText("23.97");
            Accessible.check(page);

            page.goBack();
            page.navigate(base + "staff/home");
            page.locator("main a[href*='staff/tender']").first().click();
            act(page, "Conclude the evaluation");
            var report = link(page, "Evaluation report (PDF)").first().getAttribute("href");
            assertThat(page.request().get(new URL(base, report).toString()).body())
                    .as("evaluation report")
                    .startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
    }

    @Test
    void aSupplierImportsAFileSealsAndGetsTheReceipt() throws IOException {
        try (var page = Browsing.page(PHONE)) {
            Browsing.signIn(page, base, "zhibek-net@bidder.example");
            button(page, "Start your bid").click();
            link(page, "From a file").click();
            page.locator("input[type=file]").setInputFiles(SAMPLE.resolve("offers/zhibek-net.csv"));
            button(page, "Replace the price schedule").click();
            confirmIfAsked(page);
            assertThat(page.locator("main")).containsText("The file was taken over: 37 offers in USD.");

            link(page, "Answers and currency").first().click();
            page.locator("textarea").first().fill("Served schools for 17 years. <script>alert(1)</script>");
            page.locator("main select").first().selectOption("KZT");
            button(page, "Save answers and currency").click();
            assertThat(page.locator("main")).containsText("Answers and currency are saved.");

            link(page, "Check and seal").first().click();
            act(page, "Seal and submit");
            assertThat(page.locator("#number")).containsText("KZ-2026-02-");
            Accessible.check(page);
            var digest = page.locator("#digest").textContent();
            assertThat(digest).matches("[0-9a-f]{64}");
            var sealed = page.request()
                    .get(base + "api/bids/"
                            + page.locator("#number").textContent().strip() + "/sealed")
                    .body();
            assertThat(global.giga.kernel.Sha256.of(sealed).hex()).isEqualTo(digest);
        }
    }

    @Test
    void aFileWithMistakesNamesEachAndChangesNothing() throws IOException {
        var broken = Files.createTempFile("offers", ".csv");
        var lines = Files.readAllLines(SAMPLE.resolve("offers/caspian-link.csv"));
        lines.set(1, lines.get(1).replaceFirst("KZ-155600-0085", "KZ-000000-9999"));
        lines.set(2, lines.get(2).replaceFirst("p2p wireless", "pigeon"));
        lines.set(3, lines.get(3).replaceFirst(",532000,", ",-5,"));
        lines.set(4, "=HYPERLINK(1)" + lines.get(4).substring(14));
        Files.write(broken, lines);
        try (var page = Browsing.page(DESKTOP)) {
            Browsing.signIn(page, base, "caspian-link@bidder.example");
            button(page, "Start your bid").click();
            link(page, "From a file").click();
            page.locator("input[type=file]").setInputFiles(broken);
            button(page, "Replace the price schedule").click();
            confirmIfAsked(page);
            for (var mistake : new String[] {"KZ-000000-9999", "pigeon", "-5"}) {
                assertThat(page.locator("main table").first()).containsText(mistake);
            }
            link(page, "Price schedule").first().click();
            assertThat(page.locator("main")).containsText("0 / 105");
        }
    }

    /** Presses the button and says yes. */
    private static void act(Page page, String name) {
        button(page, name).click();
        confirmIfAsked(page);
        page.waitForLoadState();
    }

    private static void confirmIfAsked(Page page) {
        var yes = page.locator("dialog[open] button[value=yes]");
        try {
            yes.waitFor(new Locator.WaitForOptions().setTimeout(1_500));
            yes.click();
        } catch (com.microsoft.playwright.TimeoutError e) {
            assertThat(yes.count()).as("no question was asked").isZero();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator link(Page page, String name) {
        return page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first();
    }
}
