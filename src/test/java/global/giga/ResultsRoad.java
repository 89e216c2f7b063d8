package global.giga;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.net.URL;

/** The way from the opened prices to a result that can be concluded: questions, reasons, a bid that is out and back. */
final class ResultsRoad {
    private static final String ASKED = "Syrdarya Telecom LLP";
    private static final String OUT = "Betpak Data LLP";
    private static final String REASON = "Article 10: the licence that the bid cites was never issued.";

    private final URL base;
    private final Visitor chair;
    private final Screens screens = new Screens("results");
    private final String tender;

    /** @param chair looks at the results of the tender */
    ResultsRoad(URL base, Visitor chair) {
        this.base = base;
        this.chair = chair;
        this.tender = chair.page().url().replaceAll(".*tender=(\\d+).*", "$1");
    }

    void walk() {
        chair.seesIn(".notice-warning", "red flags");
        screens.take(chair.page(), "results");
        prices();
        robustness();
        eligibility();
        chair.go("committee/schools?tender=" + tender + "&lot=LOT-1");
        chair.sees("per pupil");
        screens.take(chair.page(), "schools");
        chair.go("committee/results?tender=" + tender);
    }

    private void prices() {
        chair.follow("Prices");
        chair.sees("At least 40 % below the mean of the other prices");
        screens.take(chair.page(), "prices");
        asked().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ask the supplier"))
                .click();
        chair.checks();
        chair.confirm("Send the question");
        chair.sees("The supplier was asked.");
        try (var supplier = Visitor.signedIn(base, "syrdarya-telecom@bidder.example", Visitor.PHONE)) {
            supplier.go("supplier/prices?tender=" + tender);
            screens.take(supplier.page(), "supplier");
            supplier.follow("Answer");
            supplier.fill("textarea", "Our own fibre passes the schools already.");
            supplier.press("Send the answer");
            supplier.sees("Your answer was sent to the committee.");
        }
        chair.go("committee/prices?tender=" + tender);
        asked().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Decide"))
                .click();
        chair.sees("Our own fibre passes the schools already.");
        chair.page().locator("main select").selectOption("ACCEPTED");
        chair.fill("main textarea", "The map of its network shows it.");
        chair.confirm("Record the decision");
        chair.sees("The decision is recorded.");
    }

    private Locator asked() {
        return chair.page()
                .locator("section[id^='LOT-4-']")
                .filter(new Locator.FilterOptions().setHasText(ASKED))
                .first();
    }

    private void robustness() {
        chair.go("committee/results?tender=" + tender);
        chair.confirm("Conclude the evaluation");
        chair.seesIn("body", "fragile and have no reason yet");
        chair.go("committee/robustness?tender=" + tender);
        screens.take(chair.page(), "robustness");
        var wanted = chair.page().locator("main a.button-primary");
        for (int left = wanted.count(); left > 0; left--) {
            wanted.first().click();
            chair.fill("main textarea", "The published formula and weights decide; they were known to all.");
            chair.press("Store the reason");
            chair.sees("is stored.");
        }
        assertThat(wanted).hasCount(0);
    }

    private void eligibility() {
        chair.go("committee/eligibility?tender=" + tender);
        decide(OUT, "DISQUALIFIED");
        chair.sees("3. " + OUT); // after those of ComplianceRoad
        screens.take(chair.page(), "eligibility");
        decide(OUT, "REINSTATED");
        chair.sees("Back in the comparison");
    }

    private void decide(String supplier, String what) {
        var page = chair.page();
        page.locator("[id='deciding:bid']").selectOption(new SelectOption().setLabel(supplier));
        page.locator("[id='deciding:kind']").selectOption(what);
        page.locator("[id='deciding:ground']").selectOption("SANCTIONS");
        chair.fill("main textarea", REASON);
        chair.confirm("Record the decision");
        chair.sees("Lots with another winner");
    }
}
