package global.giga;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import global.giga.document.PdfText;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;

/** Somebody at a computer or phone of their own, who presses what the page shows. */
final class Visitor implements AutoCloseable {
    static final int DESKTOP = 1280;
    static final int PHONE = 390;

    /** Unlocking a holder's key takes seconds, more on a busy machine. */
    private static final double PATIENCE = 90_000;

    private final URL base;
    private Page page;

    private Visitor(URL base, Page page) {
        this.base = base;
        this.page = page;
    }

    /** Somebody whom the portal does not know. */
    static Visitor anybody(URL base, int width) {
        return new Visitor(base, Browsing.page(width));
    }

    /** Somebody of the sample world, signed in already. */
    static Visitor signedIn(URL base, String email, int width) {
        var visitor = anybody(base, width);
        Browsing.signIn(visitor.page, base, email);
        return visitor;
    }

    Page page() {
        return page;
    }

    Visitor go(String path) {
        page.navigate(base + path);
        return this;
    }

    /** Closes the page, as if the computer broke down, and has a new one. */
    void breakDown() {
        var context = page.context();
        page.close();
        page = context.newPage();
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    /** Presses a button that asks back, says yes, and sees where that leads. */
    void confirm(String button) {
        press(button);
        Browsing.confirm(page);
    }

    void follow(String link) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    /** Follows the link on the card of the tender. */
    void choose(String reference) {
        page.locator("main")
                .getByText(reference)
                .first()
                .locator("xpath=ancestor::*[.//a][1]")
                .getByRole(AriaRole.LINK)
                .first()
                .click();
    }

    void fill(String field, String text) {
        page.locator(field).fill(text);
    }

    void upload(Path file) {
        page.locator("main input[type=file]:visible").first().setInputFiles(file);
    }

    void sees(String text) {
        seesIn("main", text);
    }

    void seesIn(String place, String text) {
        assertThat(page.locator(place))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    /** The page as it is now has no barrier. */
    void checks() {
        Accessible.check(page);
    }

    /** Has no interest in any supplier who bid for the tender, unless it said so before or has nothing to say there. */
    void declares(String tender) {
        go("committee/interests?tender=" + tender);
        var none = page.locator("[id='declaring'] button");
        if (none.count() > 0) {
            none.click();
            sees("You declared on every supplier");
        }
    }

    /** The words of the PDF to which the link leads. */
    String downloadsPdf(String link) {
        var address = page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                .first()
                .getAttribute("href");
        var whole = URI.create(page.url()).resolve(address).toString();
        return PdfText.inOrder(page.request().get(whole).body());
    }

    @Override
    public void close() {
        page.context().close();
    }
}
