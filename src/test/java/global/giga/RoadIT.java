package global.giga;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URL;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.function.BiConsumer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a supplier's question to its confirmed bid, each in a browser: ask, answer with an amendment, publish, confirm. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class RoadIT {
    private static final String BIDDER = "caspian-link";
    private static final Path OFFERS = Path.of("src/main/resources/sample/kz-105/offers/" + BIDDER + ".csv");

    @ArquillianResource
    URL base;

    @Test
    void aQuestionLeadsToAnAmendmentThatTheBidderConfirms() {
        new Walk(Browsing.trusted(base), (name, page) -> {}).go();
    }

    /** The way through the pages; somebody may look at each. */
    static final class Walk {
        private static final String QUESTION = "May delivery take 27 weeks? Asked by nobody you know.";

        private final URL base;
        private final BiConsumer<String, Page> looking;
        private String tender;

        Walk(URL base, BiConsumer<String, Page> looking) {
            this.base = base;
            this.looking = looking;
        }

        void go() {
            var supplier = Browsing.page(1280);
            var officer = Browsing.page(1280);
            var approver = Browsing.page(390);
            try {
                Browsing.signIn(supplier, base, BIDDER + "@bidder.example");
                seal(supplier);
                ask(supplier);
                Browsing.signIn(officer, base, "staff@giga.example");
                answer(officer);
                amend(officer);
                Browsing.signIn(approver, base, "approver@giga.example");
                publish(approver);
                confirm(supplier);
                read(supplier);
            } finally {
                supplier.context().close();
                officer.context().close();
                approver.context().close();
            }
        }

        private void seal(Page page) {
            page.navigate(base + "supplier/home");
            Browsing.leave(page, () -> Browsing.sampleTender(page)
                    .locator("button[id$=':start'], a[href*='supplier/bid']")
                    .click());
            tender = page.url().replaceFirst(".*tender=(\\d+).*", "$1");
            page.navigate(base + "supplier/bid?tender=" + tender + "&section=import");
            page.locator("input[type=file]").setInputFiles(OFFERS);
            page.locator("[id$=importFile]").click();
            assertThat(page.locator("main")).containsText("offers in USD");
            page.navigate(base + "supplier/bid?tender=" + tender + "&section=check");
            page.locator("#browser-seal button").click();
            Browsing.confirm(page);
            page.waitForURL(to -> to.contains("/supplier/receipt"));
        }

        private void ask(Page page) {
            page.navigate(base + "supplier/questions?tender=" + tender);
            page.locator("[id='asking:text']").fill(QUESTION);
            assertThat(page.locator("[data-count]")).containsText("of 4,000 characters");
            looking.accept("ask", page);
            Browsing.leave(page, () -> page.locator("[id='asking:ask']").click());
            assertThat(page.locator("section[aria-labelledby='own-title']")).containsText(QUESTION);
            looking.accept("asked", page);
        }

        private void answer(Page page) {
            page.navigate(base + "staff/questions?id=" + tender);
            assertThat(page.locator("main")).not().containsText("Caspian");
            page.locator("li:has-text('27 weeks') input[type=checkbox]").check();
            assertThat(page.locator("[id='answering:question']")).hasValue(QUESTION);
            page.locator("[id='answering:question']").fill("May delivery take 27 weeks?");
            page.locator("[id='answering:answer']").fill("Yes: see the amendment.");
            looking.accept("answer", page);
            Browsing.leave(page, () -> page.locator("[id='answering:amend']").click());
            page.waitForURL(to -> to.contains("/staff/amend"));
        }

        private void amend(Page page) {
            page.locator("[id$='words:0:text']")
                    .fill("Delivery may take 27 weeks, because roads are closed in winter.");
            page.locator("[data-mark='requirements-4-limit'] input").fill("27");
            assertThat(page.locator("#difference")).containsText("7 days");
            assertThat(page.locator("#difference ins").last()).containsText("27");
            page.locator("[id='amend:save']").click();
            assertThat(page.locator(".field-error, .notice-error").first()).containsText("or later");
            var closes = page.locator("[id='amend:closesAt']");
            closes.fill(LocalDateTime.parse(closes.inputValue()).plusDays(8).toString());
            looking.accept("amend", page);
            Browsing.leave(page, () -> page.locator("[id='amend:save']").click());
            assertThat(page.locator(".notice-done").first()).isVisible();
            looking.accept("amended-draft", page);
        }

        private void publish(Page page) {
            page.navigate(base + "staff/amend?id=" + tender);
            looking.accept("publish", page);
            page.locator("[id='publishing:publish']").click();
            Browsing.confirm(page);
            page.waitForURL(to -> to.contains("/staff/tender"));
            looking.accept("desk", page);
        }

        private void confirm(Page page) {
            page.navigate(base + "supplier/home");
            looking.accept("supplier-home", page);
            page.locator("a.amended-link").first().click();
            page.waitForURL(to -> to.contains("/supplier/amended"));
            assertThat(page.locator(".changes del").last()).containsText("26");
            looking.accept("supplier-amended", page);
            page.locator("[id='deciding:confirm']").click();
            Browsing.confirm(page);
            assertThat(page.locator("main")).containsText("holds for amendment 1");
            looking.accept("supplier-confirmed", page);
        }

        private void read(Page page) {
            page.navigate(base + "open/tender?id=" + tender + "&tab=QUESTIONS");
            assertThat(page.locator("main")).containsText("Answered with amendment 1");
            looking.accept("open-questions", page);
            page.navigate(base + "open/tender?id=" + tender + "&tab=CHANGES");
            assertThat(page.locator("main")).containsText("roads are closed");
            looking.accept("open-changes", page);
        }
    }
}
