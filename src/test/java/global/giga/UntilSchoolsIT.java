package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.net.URL;
import java.sql.SQLException;
import java.util.TreeMap;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An award of schools one by one in a real browser: reasons, departures, two plans side by side; then given back. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class UntilSchoolsIT {
    private static final String TENDER = "KZ-2026-01";
    private static final String REASON = "The road to the school is closed from November to April.";
    private static final String WHOLE = "The committee wants one operator in the whole lot.";

    private final Screens screens = new Screens("schools");

    @ArquillianResource
    URL base;

    @BeforeEach
    void whereBrowsersEncrypt() {
        base = Browsing.trusted(base);
    }

    private static void unit(String before, String after) throws SQLException {
        ServedDatabase.execute("update tender set version = version + 1, terms = replace(terms, '\"unit\":\"" + before
                + "\"', '\"unit\":\"" + after + "\"') where reference = '" + TENDER + "'");
    }

    @Test
    void theChairReadsTheReasonsOfEachSchoolDepartsAndComparesTwoPlans() throws SQLException {
        var status = ServedDatabase.value("select status from tender where reference = '" + TENDER + "'");
        if ("PUBLISHED".equals(status) || "CLOSED".equals(status)) {
            JourneyIT.evaluate(base);
        }
        ServedDatabase.execute(
                "update tender set version = version + 1, status = 'EVALUATED' where reference = '" + TENDER + "'");
        unit("LOT", "SCHOOL");
        try {
            var id = ServedDatabase.value("select id from tender where reference = '" + TENDER + "'");
            try (var chair = Visitor.signedIn(base, "chair@giga.example", Visitor.DESKTOP)) {
                plan(chair, id);
                find(chair);
                depart(chair, id);
                compare(chair, id);
                propose(chair, id);
            }
            giveBack(id);
        } finally {
            unit("SCHOOL", "LOT");
        }
    }

    private void plan(Visitor chair, String id) {
        chair.go("committee/award?tender=" + id);
        chair.page().locator("#preparing button, #again button").first().click();
        chair.page().locator("#schools").waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        chair.seesIn("#plan-title", "By the rules of the tender");
        chair.seesIn("#schools", "1–50 of 105");
        screens.take(chair.page(), "1-plan");
    }

    private void find(Visitor chair) {
        var page = chair.page();
        page.locator("#show").selectOption("NOT_CHEAPEST");
        page.locator("#lot").selectOption("LOT-1");
        page.locator("#schools form[role=search] button").press("Enter");
        chair.seesIn("#schools tbody", "is cheaper");
        assertThat(page.url()).contains("show=NOT_CHEAPEST").contains("lot=LOT-1");
        assertThat(page.locator("#show").inputValue()).isEqualTo("NOT_CHEAPEST");
        screens.take(page, "2-filtered");
    }

    private void depart(Visitor chair, String id) throws SQLException {
        var page = chair.page();
        var ticks = page.locator("#schools input[type=checkbox]");
        ticks.first().focus();
        page.keyboard().press("Space");
        choose(page, "#schools [id='departing:bid']", 1);
        chair.press("Add the departure");
        page.locator("[id='departing:why-error']").waitFor();
        assertThat(ticks.first().isChecked()).as("still ticked").isTrue();
        page.locator("[id='departing:why']").fill(REASON);
        chair.press("Add the departure");
        page.waitForCondition(() -> page.locator("#departures tbody tr").count() == 1
                || page.getByText("The plan says the same").count() > 0
                || page.getByText("has no valid offer").count() > 0);
        if (page.locator("#departures tbody tr").count() == 0) {
            page.locator("[id='departing:bid']").selectOption("NOBODY");
            chair.press("Add the departure");
        }
        chair.seesIn("#departures", REASON);
        page.locator("#schools summary").last().click();
        choose(page, "[id='whole:lot']", 2);
        page.locator("[id='whole:bid']").selectOption("NOBODY");
        page.locator("[id='whole:why']").fill(WHOLE);
        page.locator("#whole button[type=submit]").click();
        chair.seesIn("#departures", WHOLE);
        screens.take(page, "3-departures");
        var counted = new TreeMap<String, Long>();
        try (var database = ServedDatabase.connection()) {
            StatementsIT.count(
                    database, WebClient.signedIn(base, "chair@giga.example"), "committee/award?tender=" + id, counted);
        }
        StatementsIT.few(counted);
    }

    private static void choose(Page page, String select, int index) {
        page.locator(select).selectOption(new SelectOption().setIndex(index));
    }

    private void compare(Visitor chair, String id) throws SQLException {
        var page = chair.page();
        chair.go("committee/studio?tender=" + id);
        chair.press("Lowest price");
        page.locator("#plan-b").waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        page.waitForCondition(
                () -> page.locator("[data-plan]").count() == 0, new Page.WaitForConditionOptions().setTimeout(90_000));
        var plans = page.locator("#plan-b option").count();
        choose(page, "#plan-a", plans - 2);
        choose(page, "#plan-b", plans - 1);
        page.locator("form[action$='/committee/plans'] button").click();
        chair.seesIn("h1", "Two plans side by side");
        chair.seesIn("#schools", "LOT-");
        assertThat(page.url()).contains("a=").contains("b=");
        page.locator("#map-a .leaflet-container, #map-a.leaflet-container").waitFor();
        page.waitForCondition(() -> page.locator(".plan-maps .map-key").count() > 1);
        var first = page.locator(".plan-maps section").nth(0).locator(".map-key span");
        var second = page.locator(".plan-maps section").nth(1).locator(".map-key span");
        page.waitForCondition(() -> second.count() > 0);
        assertThat(second.allTextContents()).as("one legend").isEqualTo(first.allTextContents());
        screens.take(page, "4-plans");
        page.locator("main").getByText("By technology").click();
        page.waitForCondition(() -> page.locator(".plan-maps .map-key").count() > 1);
        screens.take(page, "5-technologies");
        var counted = new TreeMap<String, Long>();
        try (var database = ServedDatabase.connection()) {
            StatementsIT.count(
                    database, WebClient.signedIn(base, "chair@giga.example"), "committee/plans?tender=" + id, counted);
        }
        StatementsIT.few(counted);
    }

    private void propose(Visitor chair, String id) {
        chair.go("committee/award?tender=" + id);
        chair.confirm("Propose this award");
        chair.sees("The award is proposed.");
        chair.sees(REASON);
        screens.take(chair.page(), "6-proposed");
    }

    private void giveBack(String id) {
        try (var approver = Visitor.signedIn(base, "approver@giga.example", Visitor.DESKTOP)) {
            approver.go("staff/tender?id=" + id);
            approver.sees(WHOLE);
            screens.take(approver.page(), "7-approver");
            approver.page().getByText("Give it back to the chair").click();
            approver.page().locator("[id='giving:reason']").fill("Lots are awarded as a whole after all.");
            approver.press("Give back");
            approver.sees("The proposal went back to the chair.");
        }
    }
}
