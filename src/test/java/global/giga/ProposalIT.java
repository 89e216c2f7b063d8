package global.giga;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import global.giga.document.Papers;
import java.net.URL;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The technical proposal in a browser, on lines that are slow and break. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ProposalIT {
    private static final String PDF = "application/pdf";
    private static final long SILENCE = 181_000;

    @ArquillianResource
    URL base;

    @BeforeEach
    void whereBrowsersEncrypt() {
        base = Browsing.trusted(base);
    }

    /** The answers of the bid of that supplier, which is started where there is none. */
    private Page answers(String supplier, int width) {
        var page = Browsing.page(width);
        Browsing.signIn(page, base, supplier + "@bidder.example");
        page.navigate(base + "supplier/home");
        var start = Browsing.sampleTender(page).locator("button[id$=':start']");
        if (start.count() > 0) {
            start.click();
        } else {
            Browsing.sampleTender(page).locator("a[href*='supplier/bid?']").click();
        }
        page.waitForURL(to -> to.contains("/supplier/bid"));
        page.navigate(page.url().replaceFirst("&.*", "") + "&section=answers");
        return page;
    }

    @Test
    void aDocumentGoesOnAfterABreakOfTheLineAndWhatIsNoDocumentIsRefused() {
        var page = answers("nomad-broadband", 1280);
        try {
            var sent = new AtomicInteger();
            page.route("**/uploads/**", route -> {
                var piece = route.request().method().equals("PATCH") ? sent.incrementAndGet() : 0;
                if (piece == 2) {
                    route.abort("connectionreset");
                } else if (piece != 3) { // of which nothing is ever heard
                    route.resume();
                }
            });
            page.clock().install();
            var zone = page.locator("[data-about='requirement.latency']");
            var input = zone.locator("input[type=file]");
            input.setInputFiles(new FilePayload("x\u202e" + "a".repeat(300) + ".pdf", PDF, Papers.pdf(2_500_000)));
            page.waitForCondition(() -> sent.get() == 3);
            page.clock().fastForward(SILENCE);
            arrives(zone);
            assertThat(zone.locator(".document-name")).hasText("x" + "a".repeat(115) + ".pdf");
            assertThat(sent.get()).as("three pieces, one of them three times").isEqualTo(5);
            input.setInputFiles(new FilePayload("licence.pdf", PDF, "MZ".getBytes()));
            assertThat(zone.locator(".document-problems")).containsText("is not PDF");
            input.setInputFiles(new FilePayload("run.exe", PDF, Papers.pdf("a")));
            assertThat(zone.locator(".document-problems")).containsText("Documents can be PDF");
            page.reload();
            assertThat(zone.locator("[data-document]")).hasCount(1);
            Accessible.check(page);
        } finally {
            page.context().close();
        }
    }

    /** Says what the page says, where it says no. */
    private static void arrives(Locator zone) {
        zone.locator("[data-document], .field-error").first().waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        assertThat(zone.locator(".document-problems")).hasText("");
        assertThat(zone.locator("[data-document]")).hasCount(1);
    }

    @Test
    void answersAreKeptWhileTheLineIsLostAndStoredWhenItIsBack() {
        var page = answers("nomad-broadband", 390);
        try {
            var answer = page.locator("textarea[id$='answer']").first();
            answer.fill("First words");
            assertThat(page.locator("#answers-saving")).containsText("Saved at");
            page.context().setOffline(true);
            answer.fill("Words without a line");
            assertThat(page.locator("#answers-saving")).containsText("Not saved yet");
            page.context().setOffline(false);
            assertThat(page.locator("#answers-saving")).containsText("Saved at");
            page.reload();
            assertThat(answer).hasValue("Words without a line");
            Accessible.check(page);
        } finally {
            page.context().close();
        }
    }
}
