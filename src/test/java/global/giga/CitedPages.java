package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import global.giga.document.Papers;
import global.giga.kernel.Sha256;
import global.giga.seal.DocumentCipher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;

/** A PDF of an opened bid beside the score field: put into the bid as it lies after the opening, then read in the browser. */
final class CitedPages {
    private static final String NAME = "references.pdf";

    private final Visitor evaluator;
    private final Screens screens = new Screens("cited");

    /** @param evaluator has a sheet open, with fields to fill */
    CitedPages(Visitor evaluator) {
        this.evaluator = evaluator;
    }

    void walk() {
        var page = evaluator.page();
        put(page.locator("#score-saving").getAttribute("data-url"));
        page.reload();
        var box = page.locator("fieldset.judge").first();
        assertThat(box.locator("[data-cited]").isVisible()).isFalse();
        box.locator("select").selectOption(new SelectOption().setLabel(NAME));
        box.locator("input[id$=':page']").fill("2");
        box.locator("[data-cited]").click();
        evaluator.seesIn("#viewer-state", "2 of 3");
        evaluator.seesIn("#viewer-title", NAME);
        drawn();
        assertThat(page.locator("#viewer-words").textContent()).isEqualTo("Three networks in Aqmola");
        var field = box.locator("textarea").boundingBox();
        assertThat(page.locator("#viewer").boundingBox().x)
                .as("beside the field")
                .isGreaterThanOrEqualTo(field.x + field.width);
        evaluator.seesIn("#score-saving", "Saved");
        screens.take(page, "beside");
        evaluator.checks();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next page"))
                .click();
        evaluator.seesIn("#viewer-state", "3 of 3");
        drawn();
        onAPhone();
        page.locator("#viewer-close").click();
        page.reload();
        assertThat(box.locator("input[id$=':page']").inputValue()).isEqualTo("2");
        assertThat(page.locator("#viewer").isVisible()).isFalse();
    }

    private void onAPhone() {
        var page = evaluator.page();
        page.setViewportSize(Visitor.PHONE, 844);
        var viewer = page.locator("#viewer").boundingBox();
        assertThat(viewer.x + viewer.width).isLessThanOrEqualTo(Visitor.PHONE);
        assertThat(page.locator("#score").boundingBox().y)
                .as("one above the other")
                .isGreaterThan(viewer.y);
        screens.take(page, "phone");
        page.setViewportSize(Visitor.DESKTOP, 900);
    }

    private void drawn() {
        evaluator.page().waitForCondition(() -> (Boolean) evaluator
                .page()
                .locator("#viewer-image")
                .evaluate("image => image.complete && image.naturalWidth > 800"));
    }

    private static void put(String scores) {
        var tender = scores.replaceAll(".*/tenders/(\\d+)/.*", "$1");
        var bid = scores.replaceAll(".*/(\\d+)$", "$1");
        var id = UUID.randomUUID().toString();
        try (var database = ServedDatabase.connection();
                var sql = database.createStatement()) {
            var found = sql.executeQuery("select t.reference, b.organization_id from bid b join tender t"
                    + " on t.id = b.tender_id where b.id = " + bid);
            found.next();
            var supplier = found.getLong(2);
            var place = DocumentCipher.place(found.getString(1), supplier, id);
            var content = Papers.pages("Our references", "Three networks in Aqmola", "Our people");
            var key = DocumentCipher.newKey();
            var folder = Files.createDirectories(Path.of("target/it/files", tender));
            try (var out = Files.newOutputStream(folder.resolve(id));
                    var sealed = new DocumentCipher(key, place).closing(out)) {
                sealed.write(content);
            }
            sql.execute(
                    "insert into bid_document (id, tender_id, organization_id, sha256, bytes, uploaded_at) values ('"
                            + id + "', " + tender + ", " + supplier + ", '" + sealed(folder.resolve(id)) + "', "
                            + Files.size(folder.resolve(id)) + ", current_timestamp)");
            sql.execute("insert into opened_document (id, bid_id, document_id, name, type, bytes, sha256, secret,"
                    + " inspection) values (-1, " + bid + ", '" + id + "', '" + NAME + "', 'application/pdf', "
                    + content.length + ", '"
                    + Sha256.of(content).hex() + "', '"
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(key) + "', 'CLEAN')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sealed(Path file) throws IOException {
        return Sha256.of(Files.readAllBytes(file)).hex();
    }
}
