package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

/** Prices where none belong: an evaluator puts what shows one out of sight, an officer decides. */
final class QuarantineRoad {
    private static final String HERE = "a:has-text('There is a price here')";

    private final Visitor evaluator;
    private final Visitor officer;
    private final String tender;
    private final Screens screens = new Screens("quarantine");

    /** @param evaluator has the sheet of a bid open that has a PDF of three pages, without a price in truth */
    QuarantineRoad(Visitor evaluator, Visitor officer, String tender) {
        this.evaluator = evaluator;
        this.officer = officer;
        this.tender = tender;
    }

    void walk() {
        putsAPageAway();
        putsAnAnswerAway();
        putsADocumentAway();
        officer.go("staff/home").choose(tender);
        officer.follow("Prices in technical envelopes");
        screens.take(officer.page(), "waits");
        releases("A table of monthly figures.");
        releases("Charges on every page.");
        keeps("The fee of the first year.");
        screens.take(officer.page(), "decided");
        evaluator.page().reload();
        assertThat(evaluator.page().locator(".judge-hidden").count()).isEqualTo(1);
    }

    private void putsAPageAway() {
        evaluator.page().locator(".documents " + HERE).first().click();
        evaluator.sees("references.pdf");
        evaluator.press("Put out of sight");
        evaluator.seesIn("[id='price:found-error']", "What you saw");
        evaluator.fill("[id='price:pages']", "two");
        evaluator.fill("[id='price:found']", "A table of monthly figures.");
        evaluator.press("Put out of sight");
        evaluator.seesIn("[id='price:pages-error']", "such as 3, 5-7");
        evaluator.fill("[id='price:pages']", "2");
        screens.take(evaluator.page(), "page");
        evaluator.press("Put out of sight");
        evaluator.sees("It is out of the committee’s sight; staff decide.");
        evaluator.page().locator("[data-cited]").first().click();
        evaluator.seesIn("#viewer-state", "2 of 3 · Out of sight");
        screens.take(evaluator.page(), "sheet");
        evaluator.page().locator("#viewer-close").click();
    }

    private void putsAnAnswerAway() {
        evaluator.page().locator(".judge-price " + HERE).first().click();
        evaluator.fill("[id='price:found']", "The fee of the first year.");
        screens.take(evaluator.page(), "answer");
        evaluator.press("Put out of sight");
        evaluator.sees("Out of sight: somebody found a price here.");
    }

    private void putsADocumentAway() {
        evaluator.page().locator(".documents " + HERE).first().click();
        evaluator.fill("[id='price:found']", "Charges on every page.");
        evaluator.press("Put out of sight");
        evaluator.seesIn(".documents", "Out of sight: somebody found a price here.");
        assertThat(evaluator.page().locator(".documents a").count()).isZero();
        screens.take(evaluator.page(), "document");
    }

    private void releases(String found) {
        decide(found, "It is none: let it be read", "The figures are speeds.");
        officer.sees("The committee can read it again.");
    }

    private void keeps(String found) {
        var part = "main section:has-text('" + found + "')";
        officer.page().locator(part + " button:has-text('keep it away')").click();
        officer.seesIn(part + " .field-error", "Say why in 1 to");
        decide(found, "It is a price: keep it away", "It is the fee that is asked for.");
        officer.sees("It stays out of the committee’s sight.");
    }

    private void decide(String found, String button, String reason) {
        var part = officer.page().locator("main section:has-text('" + found + "')");
        part.locator("textarea").fill(reason);
        part.locator("button:has-text('" + button + "')").click();
    }
}
