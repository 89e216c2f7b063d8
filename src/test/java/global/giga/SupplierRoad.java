package global.giga;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import global.giga.document.Papers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;

/** The road of a supplier: told of a tender by mail, through a workbook to a sealed bid, its replacement and its end. */
final class SupplierRoad implements AutoCloseable {
    static final String QUESTION = "May latency reach 250 ms where there is no fibre?";

    /** No other story in a browser acts as this supplier. */
    private static final String BIDDER = "aral-online@bidder.example";

    private static final Map<String, ?> ROW = Map.of(
            "technology", "Fibre",
            "download_mbps", 100,
            "upload_mbps", 100,
            "latency_ms", 12,
            "availability_percent", 99.5,
            "data_cap", "unlimited",
            "nrc", 1500,
            "mrc", 45,
            "delivery_weeks", 8);

    private final URL base;
    private final Screens screens;
    private final OfficerRoad of;
    private final LibreOffice office;
    private final Page page = Browsing.page(Visitor.DESKTOP);
    private byte[] prices;

    SupplierRoad(URL base, Screens screens, OfficerRoad of, LibreOffice office) {
        this.base = base;
        this.screens = screens;
        this.of = of;
        this.office = office;
    }

    void readsOfTheTender() {
        var letter = LetterFile.read(Mailbox.letter(BIDDER, "A new tender was published: " + of.reference));
        Browsing.signIn(page, base, BIDDER);
        page.navigate(base + letter.replaceFirst("(?s).*https?://[^/]+/(open/tender\\S+).*", "$1"));
        assertThat(page.locator("main")).containsText("two valleys");
        screens.take(page, "supplier-tender");
    }

    void asks() {
        page.navigate(base + "supplier/home");
        screens.take(page, "supplier-home");
        page.locator("a[href*='supplier/questions?tender=" + of.tender + "']").click();
        page.locator("[id='asking:text']").fill(QUESTION);
        Browsing.leave(page, () -> page.locator("[id='asking:ask']").click());
        assertThat(page.locator("section[aria-labelledby='own-title']")).containsText(QUESTION);
        screens.take(page, "supplier-asked");
    }

    void readsOfTheAmendment() {
        Mailbox.letter(BIDDER, "A tender was amended: " + of.reference);
        page.navigate(base + "supplier/amended?tender=" + of.tender);
        assertThat(page.locator(".changes ins").last()).isVisible();
        screens.take(page, "supplier-amended");
        page.navigate(base + "supplier/questions?tender=" + of.tender);
        assertThat(page.locator("section[aria-labelledby='all-title']")).containsText(OfficerRoad.ANSWER);
        assertThat(page.locator(".qa-amended")).hasText("Answered with amendment 1");
        screens.take(page, "supplier-answered");
    }

    void prepares() {
        open("prices");
        Browsing.leave(page, () -> page.locator("[id='begin:start']").click());
        describes();
        fillsInTheWorkbook();
    }

    private void describes() {
        open("answers");
        page.locator("[id='answers:currency']").selectOption("USD");
        for (var answer : page.locator("#words-title ~ * textarea[id$='answer'], textarea[id$=':answer']")
                .all()) {
            answer.fill("Nine years, 203 schools, technicians in each district.");
        }
        var zone = page.locator("[data-about=experience]");
        zone.locator("input[type=file]")
                .setInputFiles(new FilePayload("references.pdf", "application/pdf", Papers.pdf("references")));
        assertThat(zone.locator("[data-document]")).hasCount(1);
        screens.take(page, "supplier-answers");
        Browsing.leave(page, () -> page.locator("[id='answers:describe']").click());
    }

    private void fillsInTheWorkbook() {
        open("import");
        screens.take(page, "supplier-import");
        Download download = page.waitForDownload(
                () -> page.locator("a[href*='/bid/workbook']").click());
        assertThat(download.suggestedFilename()).endsWith(".xlsx");
        try {
            prices = office.fill(Files.readAllBytes(download.path()), ROW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        uploads();
        screens.take(page, "supplier-imported");
        open("prices");
        screens.take(page, "supplier-prices");
    }

    private void uploads() {
        page.locator("input[type=file]").setInputFiles(new FilePayload("prices.xlsx", "", prices));
        page.locator("[id$=importFile]").click();
        assertThat(page.locator("main")).containsText("8 offers in USD");
    }

    void seals(int revision) {
        open("check");
        screens.take(page, "supplier-check-" + revision);
        page.locator("#browser-seal button").click();
        Browsing.confirm(page);
        page.waitForURL(to -> to.contains("/supplier/receipt"));
        screens.take(page, "supplier-receipt-" + revision);
    }

    void getsTheReceipt() {
        var letter = Mailbox.letter(BIDDER, "Your bid was sealed and received: " + of.reference);
        var attached = LetterFile.attached(letter);
        assertThat(attached).hasSize(1);
        attached.forEach((name, file) -> {
            assertThat(name).endsWith(".pdf");
            assertThat(file).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        });
    }

    /** The portal cannot read what was sealed: the supplier begins again with the workbook that was kept. */
    void changesAPrice() {
        Browsing.leave(page, () -> page.locator("[id='act:replace']").click());
        screens.take(page, "supplier-replace");
        describes();
        open("import");
        uploads();
        open("prices");
        var price = page.locator(".schedule .offer").first().locator("[data-column=mrc]");
        assertThat(price).hasValue("45");
        price.fill("40");
        price.press("Tab");
        assertThat(page.locator(".schedule .offer").first()).containsText("Complete");
    }

    void withdraws() {
        page.locator("[id='act:withdraw']").click();
        Browsing.confirm(page);
        Mailbox.letter(BIDDER, "Your bid was withdrawn: " + of.reference);
        screens.take(page, "supplier-withdrawn");
        page.navigate(base + "supplier/home");
        screens.take(page, "supplier-home-after");
    }

    private void open(String section) {
        page.navigate(base + "supplier/bid?tender=" + of.tender + "&section=" + section);
    }

    @Override
    public void close() {
        page.context().close();
    }
}
