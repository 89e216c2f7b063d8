package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import global.giga.document.Papers;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;

/**
 * The form of a bid, looked at by hand: one part is accepted, for two a document is asked for and sent, and one defect
 * stands, for which the bid is out until the chair lets it back in and says why the defect does not matter.
 */
final class ComplianceRoad {
    private static final String SIGNED = "The page with the dates is not signed.";
    private static final String LICENCE = "The licence is not among the papers.";
    private static final String BALANCE = "The balance sheet lacks its second page.";

    private final URL base;
    private final Visitor officer;
    private final Visitor chair;
    private final Visitor evaluator;
    private final String tender;
    private final Screens screens = new Screens("compliance");
    private String address;
    private String supplier;

    ComplianceRoad(URL base, Visitor officer, Visitor chair, Visitor evaluator, String tender) {
        this.base = base;
        this.officer = officer;
        this.chair = chair;
        this.evaluator = evaluator;
        this.tender = tender;
    }

    void walk() {
        evaluator.go("committee/home").choose(tender);
        evaluator.follow("Compliance");
        offers();
        decide(evaluator, 0, "ACCEPTED", "All papers are there.");
        evaluator.checks();
        chair.go("committee/home").choose(tender);
        chair.follow("Compliance");
        supplier = chair.page().locator(".sheet-bid.current .sheet-name").textContent();
        decide(chair, 1, "CURABLE", LICENCE);
        decide(chair, 2, "CURABLE", BALANCE);
        screens.take(chair.page(), "asked");
        address = "committee/compliance" + chair.page().url().replaceAll("^[^?]*", "");
        try (var bidder = Visitor.signedIn(base, SampleWorld.address(bidder()), Visitor.PHONE)) {
            mends(bidder);
            quarantines();
            accepts();
            knows(bidder);
        }
        leavesOut();
        tolerates();
    }

    private void offers() {
        evaluator.follow("Offers, school by school");
        assertThat(evaluator.page().locator("tbody tr").count()).isPositive();
        screens.take(evaluator.page(), "offers");
        evaluator.follow("Only those that fail");
        evaluator.page().setViewportSize(Visitor.PHONE, 844);
        screens.take(evaluator.page(), "failing");
        evaluator.checks();
        evaluator.page().setViewportSize(Visitor.DESKTOP, 900);
        evaluator.follow("Compliance");
    }

    private static void decide(Visitor member, int part, String verdict, String reason) {
        member.page()
                .locator("article.agree")
                .nth(part)
                .getByRole(AriaRole.LINK)
                .last()
                .click();
        member.page().locator("[id$='deciding:verdict']").selectOption(verdict);
        member.fill("[id$='deciding:reason']", reason);
        member.press("Record the decision");
        member.sees("The decision is recorded.");
        member.sees(reason);
    }

    private String bidder() {
        return SampleFiles.bidders().stream()
                .filter(bidder -> bidder.name().equals(supplier))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void mends(Visitor bidder) {
        bidder.go("supplier/home").follow("Documents asked for");
        bidder.sees(LICENCE);
        bidder.sees(BALANCE);
        screens.take(bidder.page(), "two");
        var wanted = bidder.page().locator("main section");
        wanted.filter(new Locator.FilterOptions().setHasText(LICENCE))
                .getByRole(AriaRole.LINK)
                .click();
        bidder.press("Send the document");
        bidder.seesIn("[id='curing:file-error']", "Document");
        send(bidder, "balance.exe", new byte[] {77, 90, 0});
        bidder.seesIn("[id='curing:file-error']", "PDF");
        screens.take(bidder.page(), "one");
        send(bidder, "licence.pdf", paper("Licence for the operation of networks"));
        bidder.sees("The document is sent.");
        bidder.sees("Sent: licence.pdf");
        wanted.filter(new Locator.FilterOptions().setHasText(BALANCE))
                .getByRole(AriaRole.LINK)
                .click();
        send(bidder, "balance.pdf", paper("Balance sheet"));
        bidder.sees("Sent: balance.pdf");
        bidder.sees("Sent: licence.pdf");
    }

    private static byte[] paper(String words) {
        try {
            return Papers.pages(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(Visitor bidder, String name, byte[] content) {
        bidder.page().locator("main input[type=file]").setInputFiles(new FilePayload(name, "application/pdf", content));
        bidder.press("Send the document");
    }

    private void quarantines() {
        chair.go(address);
        chair.page()
                .locator("article.agree")
                .nth(2)
                .getByText("There is a price here")
                .click();
        chair.sees("balance.pdf");
        assertThat(chair.page().locator("[id='price:pages']").count()).isZero();
        chair.fill("[id='price:found']", "The turnover of the tender.");
        screens.take(chair.page(), "price");
        chair.press("Put out of sight");
        chair.sees("It is out of the committee’s sight; staff decide.");
        chair.sees("balance.pdf. Out of sight: somebody found a price here.");
        assertThat(chair.page().locator("a[download]:has-text('balance.pdf')").count())
                .isZero();
        screens.take(chair.page(), "away");
        officer.go("staff/home").choose(tender);
        officer.follow("Prices in technical envelopes");
        assertThat(officer.downloadsPdf("Read it whole")).contains("Balance sheet");
        var part = officer.page().locator("main section:has-text('balance.pdf')");
        part.locator("textarea").fill("The turnover of the whole company.");
        screens.take(officer.page(), "decide");
        part.locator("button:has-text('It is none: let it be read')").click();
        officer.sees("The committee can read it again.");
    }

    private void accepts() {
        chair.go("account/notices").sees(supplier + " sent licence.pdf");
        chair.go(address);
        assertThat(chair.downloadsPdf("licence.pdf")).contains("Licence for the operation");
        assertThat(chair.downloadsPdf("balance.pdf")).contains("Balance sheet");
        screens.take(chair.page(), "mended");
        decide(chair, 1, "ACCEPTED", "The licence is there now.");
        decide(chair, 2, "ACCEPTED", "The balance sheet is whole now.");
    }

    private void knows(Visitor bidder) {
        bidder.go("supplier/cures").sees("The licence is there now.");
        bidder.sees("Accepted");
        screens.take(bidder.page(), "accepted");
    }

    private void leavesOut() {
        decide(chair, chair.page().locator("article.agree").count() - 1, "DEFECT", SIGNED);
        chair.sees("A defect stands");
        assertThat(chair.page().locator("[id$='outing:outReason']").inputValue())
                .contains(SIGNED);
        assertThat(chair.page().locator("[id$='outing:ground']").inputValue()).isEqualTo("DOCUMENT_MISSING");
        screens.take(chair.page(), "standing");
        chair.confirm("Disqualify the bid");
        chair.sees("This bid is not in the comparison.");
        screens.take(chair.page(), "out");
        chair.follow("Who is in the comparison");
        chair.sees(SIGNED);
        chair.page().locator("[id='deciding:bid']").selectOption(new SelectOption().setLabel(supplier));
        chair.page().locator("[id='deciding:kind']").selectOption("REINSTATED");
        chair.fill("[id='deciding:reason']", "The bid as a whole is signed: the rules ask for no more.");
        chair.confirm("Record the decision");
        chair.sees("Back in the comparison");
    }

    private void tolerates() {
        chair.go(address);
        chair.page().locator("#pending summary").click();
        chair.fill("[id$='tolerating:immaterial']", "The bid as a whole is signed.");
        chair.press("Keep the bid");
        chair.sees("Does not matter");
        assertThat(chair.page().locator("#pending").count()).isZero();
    }
}
