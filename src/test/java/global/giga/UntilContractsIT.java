package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URL;
import java.sql.SQLException;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the plan to the contracts in a real browser: chair, approver, officer, a bidder who complains, and the public. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class UntilContractsIT {
    private static final String TENDER = "KZ-2026-01";
    private static final String OF_TENDER =
            " where tender_id = (select id from tender where reference = '" + TENDER + "')";
    private static final String REASON = "The committee doubts that the first can reach the lot in winter.";

    private final Screens screens = new Screens("award");

    @ArquillianResource
    URL base;

    @BeforeEach
    void whereBrowsersEncrypt() {
        base = Browsing.trusted(base);
    }

    @Test
    void theChairProposesTheApproverApprovesABidderComplainsAndTheContractsFollow() throws SQLException {
        if (!"EVALUATED".equals(ServedDatabase.value("select status from tender where reference = '" + TENDER + "'"))) {
            JourneyIT.evaluate(base);
        }
        var id = ServedDatabase.value("select id from tender where reference = '" + TENDER + "'");
        propose(id);
        approve(id);
        complain(id);
        decide(id);
        conclude(id);
        read(id);
    }

    private void propose(String id) {
        try (var chair = Visitor.signedIn(base, "chair@giga.example", Visitor.DESKTOP)) {
            chair.go("committee/award?tender=" + id);
            screens.take(chair.page(), "1-before");
            chair.press("Make the plan");
            chair.seesIn("#plan-title", "By the rules of the tender");
            chair.sees("Proven: no plan is better");
            screens.take(chair.page(), "2-plan");
            studio(chair, id);
            chair.go("committee/award?tender=" + id);
            chair.page().locator("#lot-LOT-1 summary").click();
            chair.page()
                    .locator("#lot-LOT-1 select")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(2));
            chair.confirm("Propose this award");
            chair.sees("Say why");
            chair.page().locator("#lot-LOT-1 textarea").fill(REASON);
            chair.confirm("Propose this award");
            chair.sees("The award is proposed.");
            chair.sees(REASON);
            screens.take(chair.page(), "4-proposed");
        }
    }

    private void studio(Visitor chair, String id) {
        chair.go("committee/studio?tender=" + id);
        chair.press("Lowest price");
        chair.seesIn("table", "Lowest price");
        chair.press("Compute the curve");
        chair.seesIn(".curve", "");
        chair.page().locator(".curve").waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        chair.page().waitForCondition(() -> chair.page().locator("[data-plan]").count() == 0);
        screens.take(chair.page(), "3-studio");
        assertThat(chair.page().locator(".curve-point").count()).isPositive();
    }

    private void approve(String id) {
        try (var approver = Visitor.signedIn(base, "approver@giga.example", Visitor.DESKTOP)) {
            approver.go("staff/tender?id=" + id);
            screens.take(approver.page(), "5-approve");
            approver.confirm("Approve the award");
            approver.sees("the standstill has begun");
            screens.take(approver.page(), "6-standstill");
        }
    }

    private void complain(String id) {
        try (var bidder = Visitor.signedIn(base, "aral-online@bidder.example", Visitor.PHONE)) {
            bidder.go("supplier/result?tender=" + id);
            screens.take(bidder.page(), "7-result");
            bidder.downloadsPdf("Letter (PDF)");
            bidder.fill("#complaints textarea", "The hub radius of our offer was read wrongly.");
            bidder.confirm("Complain");
            bidder.sees("Your complaint is received.");
            bidder.seesIn("#complaints", "waits for a decision");
            bidder.checks();
        }
    }

    private void decide(String id) {
        try (var officer = Visitor.signedIn(base, "staff@giga.example", Visitor.DESKTOP)) {
            officer.go("staff/tender?id=" + id + "#complaints");
            officer.seesIn("#complaints", "The hub radius of our offer was read wrongly.");
            officer.checks();
            officer.fill("#complaints textarea", "We read it again: it was right.");
            officer.confirm("Reject the complaint");
            officer.sees("The complaint is rejected");
        }
    }

    /** The standstill is over sooner than in life. */
    private void conclude(String id) throws SQLException {
        try (var approver = Visitor.signedIn(base, "approver@giga.example", Visitor.DESKTOP)) {
            approver.go("staff/tender?id=" + id);
            assertThat(approver.page().getByText("Award the contracts").count()).isZero();
            ServedDatabase.execute("update award set stands_until = approved_at, version = version + 1" + OF_TENDER);
            approver.page().reload();
            approver.confirm("Award the contracts");
            approver.sees("The contracts are awarded.");
            screens.take(approver.page(), "8-contracts");
        }
    }

    private void read(String id) {
        try (var anybody = Visitor.anybody(base, Visitor.DESKTOP)) {
            anybody.go("open/tender?id=" + id);
            anybody.seesIn("#award", REASON);
            anybody.seesIn("#award", TENDER + "-C1");
            anybody.downloadsPdf("Award notice (PDF)");
            screens.take(anybody.page(), "9-public");
        }
    }
}
