package global.giga;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The price page by keyboard and in bulk, in a real browser. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class PricePageIT {
    String bidder = "qazaq-geo@bidder.example";

    @ArquillianResource
    URL base;

    @Test
    void manyRowsAreFilledByKeyboardAndTakenBack() {
        base = Browsing.trusted(base);
        var page = Browsing.page(1280);
        try {
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            var address = started(page);
            typeFirstRow(page);
            fillDown(page);
            takeBack(page);
            pasteBlock(page);
            needs(page);
            setForAll(page, address);
            Accessible.check(page);
            bundle(page, address);
        } finally {
            page.context().close();
        }
    }

    private String started(Page page) {
        Browsing.signIn(page, base, bidder);
        page.navigate(base + "supplier/home");
        Browsing.sampleTender(page).locator("button[id$=':start']").click();
        page.waitForURL(to -> to.contains("/supplier/bid"));
        return page.url().replaceFirst("&.*", "");
    }

    private static Locator row(Page page, int index) {
        return page.locator(".schedule .offer").nth(index);
    }

    private static Locator cell(Page page, int index, String column) {
        return row(page, index).locator("[data-column=" + column + "]");
    }

    private void typeFirstRow(Page page) {
        cell(page, 0, "technology").selectOption("FIBRE");
        cell(page, 0, "unlimited").check();
        for (var typed : List.of(
                "download_mbps 100",
                "upload_mbps 50",
                "latency_ms 20",
                "availability_percent 99.5",
                "nrc 500",
                "mrc 40",
                "delivery_weeks 8",
                "hub_radius_m 100")) {
            var field = cell(page, 0, typed.split(" ")[0]);
            field.fill(typed.split(" ")[1]);
            field.press("Tab");
        }
        assertThat(row(page, 0)).containsText("Complete");
    }

    private void fillDown(Page page) {
        row(page, 0).locator("[data-pick]").check();
        row(page, 3)
                .locator("[data-pick]")
                .click(new Locator.ClickOptions()
                        .setModifiers(List.of(com.microsoft.playwright.options.KeyboardModifier.SHIFT)));
        assertThat(page.locator("#picked")).hasText("Rows selected: 4");
        page.locator("[data-bulk=down]").click();
        for (int i = 0; i < 4; i++) {
            assertThat(row(page, i).locator(".offer-live")).hasAttribute("data-state", "COMPLETE");
            assertThat(cell(page, i, "mrc")).hasValue("40");
        }
        assertThat(page.locator("[id='summary']")).containsText("4 / 105");
        cell(page, 0, "mrc").fill("45");
        cell(page, 0, "mrc").press("Control+d");
        assertThat(cell(page, 3, "mrc")).hasValue("45");
        assertThat(cell(page, 3, "mrc")).isVisible();
        assertThat(cell(page, 0, "mrc")).isFocused();
    }

    private void takeBack(Page page) {
        page.locator("[id='bulk:undo']").click();
        assertThat(cell(page, 3, "mrc")).hasValue("40");
        assertThat(page.locator("[id='bulk:undo']")).hasCount(0);
    }

    private void pasteBlock(Page page) {
        page.evaluate("() => navigator.clipboard.writeText('600\\t60\\n700\\t70\\n')");
        cell(page, 4, "nrc").focus();
        page.keyboard().press("Control+v");
        assertThat(cell(page, 4, "nrc")).hasValue("600");
        assertThat(cell(page, 5, "mrc")).hasValue("70");
        page.evaluate("() => navigator.clipboard.writeText('1\\t2\\nabc\\t3')");
        cell(page, 4, "nrc").focus();
        page.keyboard().press("Control+v");
        assertThat(page.locator("#notices")).containsText("Row 2 of what was pasted, One-time charge");
        assertThat(cell(page, 4, "nrc")).hasValue("600");
    }

    private void needs(Page page) {
        cell(page, 1, "latency_ms").fill("900");
        cell(page, 1, "latency_ms").press("Enter");
        assertThat(row(page, 1).locator("[id$=latency_ms_needs]")).hasText("needs 150 or less");
        assertThat(page.locator("[id='missing-count']")).containsText("Still missing");
        page.locator(".missing summary").click();
        assertThat(page.locator("[id='missing']")).containsText("Latency to the national exchange point: 1");
    }

    private void setForAll(Page page, String address) {
        page.locator("[data-bulk=all]").click();
        assertThat(page.locator("#picked")).hasText("Rows selected: 105");
        page.locator("#bulk-technology").selectOption("LEO_SATELLITE");
        page.locator("[data-bulk=technology]").click();
        assertThat(cell(page, 14, "technology")).hasValue("LEO_SATELLITE");
        page.navigate(address + "&page=7");
        assertThat(cell(page, 0, "technology")).hasValue("LEO_SATELLITE");
        page.navigate(address + "&rows=fails");
        assertThat(page.locator(".schedule .offer")).hasCount(1);
        page.navigate(address);
        if (page.locator("#map-toggle").getAttribute("aria-expanded").equals("false")) {
            page.locator("#map-toggle").click();
        }
        assertThat(page.locator("#beside-map .map-key").first()).containsText("Complete");
        assertThat(page.locator("#beside-map .map-key b").first()).hasText("3");
    }

    private void bundle(Page page, String address) {
        page.navigate(address + "&section=packages");
        page.locator("[id='bundle:name']").fill("North and south");
        page.locator("[id='bundle:discount']").fill("7.5");
        page.locator("[id^='bundle:lots:']").first().check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add the package"))
                .click();
        assertThat(page.locator("#notices")).containsText("two or more lots");
        page.locator("[id='bundle:lots:1']").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add the package"))
                .click();
        assertThat(page.locator("main")).containsText("The package “North and south” is in the bid.");
        Accessible.check(page);
        assertThat(page.url()).contains("section=packages");
    }
}
