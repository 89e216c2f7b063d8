package global.giga;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import global.giga.document.Papers;
import java.net.URL;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
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
    private static final long FIRST = 300_000;
    private static final long AFTER = 60_000;

    /** Tables of PrimeFaces and the map with its regions: over the limit, held where it is until they load when needed. */
    private static final String HEAVY = "open/tender?id=n first";

    private static final long HEAVIEST = 500_000;

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
        var start = page.locator("button[id$=':start']").first();
        if (start.count() > 0) {
            start.click();
        } else {
            page.locator("a[href*='supplier/bid?']").first().click();
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
                var second = route.request().method().equals("PATCH") && sent.incrementAndGet() == 2;
                if (second) {
                    route.abort("connectionreset");
                } else {
                    route.resume();
                }
            });
            var zone = page.locator("[data-about='requirement.latency']");
            var input = zone.locator("input[type=file]");
            input.setInputFiles(new FilePayload("x\u202e" + "a".repeat(300) + ".pdf", PDF, Papers.pdf(2_500_000)));
            assertThat(zone.locator("[data-document]")).hasCount(1);
            assertThat(zone.locator(".document-name")).hasText("x" + "a".repeat(115) + ".pdf");
            assertThat(sent.get()).as("three pieces, one of them twice").isEqualTo(4);
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

    @Test
    void pagesAreLight() {
        var weights = new TreeMap<String, Long>();
        var page = Browsing.page(1280);
        try {
            weigh(page, "index", weights);
            weigh(page, "open/tenders", weights);
            page.locator("a[href*='open/tender?']").first().click();
            weigh(page, page.url().replace(base.toString(), ""), weights);
        } finally {
            page.context().close();
        }
        var bidder = answers("tengri-sat", 1280);
        try {
            var bid = bidder.url().replace(base.toString(), "");
            weigh(bidder, "supplier/home", weights);
            weigh(bidder, bid, weights);
            weigh(bidder, bid.replace("answers", "documents"), weights);
            weigh(bidder, bid.replace("&section=answers", ""), weights);
        } finally {
            bidder.context().close();
        }
        System.out.println("Bytes by page: " + weights);
        assertThat(weights).allSatisfy((visit, bytes) -> assertThat(bytes)
                .as(visit)
                .isPositive()
                .isLessThan(visit.equals(HEAVY) ? HEAVIEST : visit.endsWith(" first") ? FIRST : AFTER));
    }

    /** What the line carries for the page, with an empty cache and once more. */
    private void weigh(Page page, String path, TreeMap<String, Long> weights) {
        var devtools = page.context().newCDPSession(page);
        var bytes = new AtomicLong();
        devtools.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        devtools.send("Network.enable");
        devtools.send("Network.clearBrowserCache");
        for (var visit : new String[] {" first", " again"}) {
            bytes.set(0);
            page.navigate(base + path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            weights.put(path.replaceFirst("\\d{3,}", "n") + visit, bytes.get());
        }
        devtools.send("Network.disable", new JsonObject());
        devtools.detach();
    }
}
