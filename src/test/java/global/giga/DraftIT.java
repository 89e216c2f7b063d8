package global.giga;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An officer drafts a long-term agreement from nothing to the check, and a second one changes it at the same time. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class DraftIT {
    @ArquillianResource
    URL base;

    @BeforeEach
    void whereBrowsersTrust() {
        base = Browsing.trusted(base);
    }

    @Test
    void aDraftInStepsThatSavesItself() {
        try (var officer = Browsing.page(1280)) {
            Browsing.signIn(officer, base, "staff@giga.example");
            var id = draft(officer);
            Accessible.check(officer);
            step(officer, id, "requirements");
            officer.locator("[id='requirements:rows:0:limit']").fill("12.5");
            saved(officer, "[id='requirements:rows:0:limit']");
            officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Committed upload speed"))
                    .click();
            assertThat(officer.locator("[id='requirements:rows:4:limit']")).hasValue("2");
            assertThat(officer.locator("[id='requirements:rows:0:limit']")).hasValue("12.5");
            Accessible.check(officer);
            weights(officer, id);
            calendar(officer, id);
            for (var name : List.of("award", "documents", "preview")) {
                step(officer, id, name);
                Accessible.check(officer);
            }
            check(officer, id);
        }
    }

    @Test
    void twoOfficersSeeEachOthersChange() {
        try (var first = Browsing.page(1280);
                var second = Browsing.page(390)) {
            Browsing.signIn(first, base, "staff@giga.example");
            var id = draft(first);
            first.navigate(base + "staff/team?id=" + id);
            first.locator("[id='adding:email']").fill("keeper@giga.example");
            first.locator("[id='adding:duty']").selectOption("OFFICER");
            first.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Give this duty"))
                    .click();
            assertThat(first.locator(".notice-done")).isVisible();
            Browsing.signIn(second, base, "keeper@giga.example");
            step(first, id, "criteria");
            step(second, id, "criteria");
            second.locator("[id='criteria:price']").fill("35");
            saved(second, "[id='criteria:price']");
            assertThat(first.locator("#elsewhere")).containsText("Timur Keeper");
            first.locator("[id='criteria:rows:0:weight']").fill("20");
            first.keyboard().press("Tab");
            assertThat(first.locator("#notices")).containsText("was changed meanwhile by Timur Keeper");
            assertThat(first.locator("[id='criteria:rows:0:weight']")).hasValue("20");
            Accessible.check(first);
            first.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Take theirs"))
                    .click();
            assertThat(first.locator("[id='criteria:price']")).hasValue("35");
            assertThat(first.locator("[id='criteria:rows:0:weight']")).hasValue("15");
        }
    }

    private void weights(Page officer, String id) {
        step(officer, id, "criteria");
        officer.locator("[id='criteria:price']").fill("39.99");
        assertThat(officer.locator("[data-sum]")).containsText("99.99 of 100: 0.01 missing");
        saved(officer, "[id='criteria:price']");
        officer.locator("[id='criteria:rows:0:weight']").fill("much");
        officer.keyboard().press("Tab");
        assertThat(officer.locator("#saving")).containsText("Not saved yet");
        assertThat(officer.locator("#notices")).containsText("Please write a number");
        officer.locator("[id='criteria:rows:0:weight']").fill("15");
        saved(officer, "[id='criteria:rows:0:weight']");
        officer.locator("[id='criteria:formula']").selectOption("MERIT_COEFFICIENT");
        assertThat(officer.locator(".draft-chart figcaption")).containsText("Standing beside the lowest price");
        Accessible.check(officer);
    }

    private void calendar(Page officer, String id) {
        step(officer, id, "calendar");
        officer.locator("[id='calendar:closes']").fill("2031-12-25T10:00");
        saved(officer, "[id='calendar:closes']");
        assertThat(officer.locator(".draft-mark-deadline")).hasCount(0); // more than a year away
        officer.locator("[id='calendar:closes']").fill("2020-12-24T10:00");
        saved(officer, "[id='calendar:closes']");
        Accessible.check(officer);
    }

    private void check(Page officer, String id) {
        step(officer, id, "check");
        var found = officer.locator(".draft-findings");
        assertThat(found).containsText("There is no lot.");
        assertThat(found).containsText("Criteria and price weigh 99.99 together, not 100.");
        assertThat(found).containsText("is over.");
        Accessible.check(officer);
        officer.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go to: Criteria"))
                .click();
        assertThat(officer.locator("[id='criteria:price']")).hasValue("39.99");
    }

    private String draft(Page officer) {
        officer.navigate(base + "staff/new");
        officer.locator("[id='new:template']").selectOption("lta-lots");
        officer.locator("[id='new:reference']").fill("SL-" + System.nanoTime() % 1_000_000);
        officer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create draft"))
                .click();
        officer.waitForURL(address -> address.contains("/staff/draft"));
        return officer.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
    }

    private void step(Page officer, String id, String name) {
        officer.navigate(base + "staff/draft?id=" + id + "&step=" + name);
    }

    private static void saved(Page page, String field) {
        page.evaluate("document.getElementById('saving').textContent = ''");
        page.locator(field).press("Tab");
        assertThat(page.locator("#saving")).containsText("Saved at");
    }
}
