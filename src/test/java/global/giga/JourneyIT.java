package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import global.giga.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The walk of the README in a real browser, everybody at a computer of their own. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class JourneyIT {
    private static final String DISSENT = "Two of their sites stand behind a ridge; I would give less.";
    private static final Path SAMPLE = Path.of("src/main/resources/sample/kz-105");
    private static final String DISPUTED = "Betpak Data LLP";
    private static final String TENDER = "KZ-2026-01";
    private static final String PASSPHRASE = "open the envelopes together";
    private static final String ASKED = "() => performance.getEntriesByType('resource')"
            + ".filter(entry => entry.name.endsWith('/TECHNICAL')).length";

    @ArquillianResource
    URL base;

    @BeforeEach
    void whereBrowsersEncrypt() {
        base = Browsing.trusted(base);
    }

    @Test
    void twoHoldersOpenTheChairRanksAndAnObserverWatches() {
        try (var officer = holder("staff", Visitor.DESKTOP);
                var keeper = holder("keeper", Visitor.PHONE);
                var approver = holder("approver", Visitor.DESKTOP);
                var chair = Visitor.signedIn(base, "chair@giga.example", Visitor.DESKTOP);
                var evaluator = Visitor.signedIn(base, "evaluator@giga.example", Visitor.DESKTOP);
                var second = Visitor.signedIn(base, "evaluator2@giga.example", Visitor.PHONE);
                var substitute = Visitor.signedIn(base, "evaluator3@giga.example", Visitor.PHONE);
                var observer = Visitor.signedIn(base, "observer@giga.example", Visitor.DESKTOP)) {
            List.of(officer, keeper, approver, chair, evaluator, observer).forEach(JourneyIT::declare);
            mistaken(observer, officer);
            recuses(second);
            replaces(officer);
            declare(substitute);
            openTechnical(officer, keeper, observer);
            sign(officer, keeper, observer);
            comesTooLate(approver);
            typeAScore(evaluator, officer);
            new ComplianceRoad(base, officer, chair, evaluator, TENDER).walk();
            readsNothing(second, evaluator.page().url());
            List.of(chair, evaluator).forEach(member -> score(member, SAMPLE.resolve("scores.csv")));
            score(substitute, disputed());
            givesBack(chair, substitute);
            agree(chair, evaluator, substitute);
            openFinancial(keeper, approver);
            chair.go("committee/home").choose(TENDER);
            new ResultsRoad(base, chair).walk();
            conclude(chair);
            signReport(chair, evaluator, substitute);
            officer.go("staff/home").choose(TENDER);
            assertThat(officer.downloadsPdf("Evaluation report (PDF)"))
                    .contains("My brother is its director.", "The register shows two companies.")
                    .contains("All papers are there.")
                    .contains(
                            "Before the consensus the members gave:",
                            "Two sites were called since, and both are content.")
                    .contains("Score sheets opened again", "Please look at page 2 again.")
                    .contains("Votes on the consensus", DISSENT);
        }
    }

    /** Where the tender of the sample world is closed, all that makes it an evaluated one. */
    static void evaluate(URL base) {
        var journey = new JourneyIT();
        journey.base = Browsing.trusted(base);
        journey.twoHoldersOpenTheChairRanksAndAnObserverWatches();
    }

    private Visitor holder(String name, int width) {
        return Visitor.signedIn(base, name + "@giga.example", width);
    }

    private static void openTechnical(Visitor officer, Visitor keeper, Visitor observer) {
        var news = observer.go("committee/home")
                .page()
                .waitForResponse(answer -> answer.url().endsWith("/events"), () -> observer.choose(TENDER));
        assertThat(news.status()).isEqualTo(200);
        assertThat(news.headers().get("content-type")).startsWith("text/event-stream");
        observer.seesIn("#quorum", "0 of 2 shares are here");
        observer.checks();
        officer.go("staff/home").choose(TENDER);
        officer.follow("Go to the opening");
        officer.checks();
        useShare(officer, "open the envelopes alone");
        officer.seesIn("#passphrase-error", "not the passphrase");
        breakDownInTheMiddle(officer);
        officer.go("committee/home").choose(TENDER);
        useShare(officer, PASSPHRASE);
        officer.seesIn("#shareDone", "Your share has been used");
        officer.checks();
        observer.seesIn("#quorum", "1 of 2 shares are here");
        assertThat(observer.page().evaluate(ASKED))
                .as("everything else came as an event")
                .isEqualTo(1);
        keeper.go("committee/home").choose(TENDER);
        useShare(keeper, PASSPHRASE);
    }

    private static void useShare(Visitor holder, String passphrase) {
        holder.fill("#passphrase", passphrase);
        holder.press("Open with my share");
    }

    /** The page is gone while it works; the passphrase is asked for again. */
    private static void breakDownInTheMiddle(Visitor holder) {
        useShare(holder, PASSPHRASE);
        holder.seesIn("#workingText", "Unlocking your share");
        holder.breakDown();
    }

    private static void sign(Visitor first, Visitor second, Visitor observer) {
        for (var holder : List.of(first, second)) {
            holder.sees("10 of 10 envelopes are open");
            holder.downloadsPdf("Minutes (PDF)");
            holder.checks();
            holder.fill("#signPassphrase", PASSPHRASE);
            holder.press("Sign the minutes");
            holder.seesIn("#minutes", holder == first ? "Aigerim Officer" : "Timur Keeper");
        }
        observer.page().reload();
        observer.seesIn("#minutes .opening-signatures", "Aigerim Officer");
        observer.seesIn("#minutes .opening-signatures", "Timur Keeper");
        observer.checks();
        observer.go("committee/home").checks();
        observer.follow("Opening of the technical envelopes");
        observer.seesIn("#minutes .opening-signatures", "Timur Keeper");
    }

    private static void comesTooLate(Visitor holder) {
        holder.go("staff/home").choose(TENDER);
        holder.sees("Betpak Data LLP");
        holder.follow("Opening of the technical envelopes");
        holder.seesIn("#minutes", "Timur Keeper");
    }

    private static void declare(Visitor member) {
        member.go("committee/home").choose(TENDER);
        member.sees("Steppe Fibre LLP");
        member.checks();
        member.press("I have no interest in any of them");
        member.sees("You declared on every supplier and have no conflict.");
    }

    /** A conflict closes the bids to whoever has it. */
    private static void recuses(Visitor member) {
        member.go("committee/home").choose(TENDER);
        conflicts(member);
    }

    private static void conflicts(Visitor member) {
        member.page().locator("main summary").first().click();
        member.page().locator("[id='conflicting:supplier']").selectOption(new SelectOption().setLabel(DISPUTED));
        member.fill("[id='conflicting:reason']", "My brother is its director.");
        member.confirm("Declare the conflict");
        member.sees("Your conflict is recorded. The bids of " + TENDER + " are closed to you.");
        member.checks();
    }

    /** Somebody else lifts what was declared by mistake; until then nothing is open. */
    private static void mistaken(Visitor member, Visitor officer) {
        var interests = "committee/interests?tender=" + member.page().url().replaceAll(".*tender=(\\d+).*", "$1");
        conflicts(member.go(interests));
        member.go("committee/home").follow("My declared conflicts");
        member.page().locator("[id='asking:conflict']").selectOption(new SelectOption().setIndex(1));
        member.fill("[id='asking:mistake']", "I took it for a company of the same name.");
        member.press("Ask for the correction");
        member.sees("The officer of the tender is told and decides.");
        member.checks();
        officer.go(interests);
        officer.sees("I took it for a company of the same name.");
        officer.page().locator("[id='correcting:correction']").selectOption(new SelectOption().setIndex(1));
        officer.page().locator("[id='correcting:ruling']").selectOption("LIFT");
        officer.fill("[id='correcting:why']", "The register shows two companies.");
        officer.press("Record the decision");
        officer.sees("The decision is recorded.");
        officer.sees("The register shows two companies.");
        officer.checks();
    }

    private static void replaces(Visitor officer) {
        officer.go("staff/home").choose(TENDER);
        officer.page().getByText("People and duties").first().click();
        officer.fill("input[type=email]", "evaluator3@giga.example");
        officer.page().locator("main select").first().selectOption("EVALUATOR");
        officer.press("Give this duty");
        officer.sees("Ruslan Evaluator now has this duty");
    }

    private static void readsNothing(Visitor member, String sheet) {
        member.go("committee/scores?tender=" + sheet.replaceAll(".*tender=(\\d+).*", "$1"));
        assertThat(member.page().content()).doesNotContain("years in service", "Hand in my sheet");
        member.go("committee/home");
        assertThat(member.page().locator("main").textContent()).doesNotContain("To score");
    }

    /** The sheet of the others but for one score, far away from theirs. */
    private static Path disputed() {
        try {
            var lines = Files.readAllLines(SAMPLE.resolve("scores.csv"));
            lines.replaceAll(line -> line.startsWith(DISPUTED + ",experience,7.0,")
                    ? DISPUTED + ",experience,1.5,No site of theirs could be called."
                    : line);
            return Files.write(Files.createTempFile("scores", ".csv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It is stored while it is typed, and again once a lost connection is back. */
    private static void typeAScore(Visitor evaluator, Visitor officer) {
        evaluator.go("committee/home").choose(TENDER);
        evaluator.sees("You score alone");
        evaluator.checks();
        var points =
                evaluator.page().locator("fieldset.judge input[id$=':points']").first();
        var reason = evaluator.page().locator("fieldset.judge textarea").first();
        points.fill("4.5");
        evaluator.seesIn("#score-saving", "Saved");
        evaluator.page().context().setOffline(true);
        reason.fill("As the references say.");
        evaluator.seesIn("#score-saving", "Not saved");
        evaluator.page().context().setOffline(false);
        evaluator.seesIn("#score-saving", "Saved");
        evaluator.page().reload();
        assertThat(points.inputValue()).isEqualTo("4.5");
        assertThat(reason.inputValue()).isEqualTo("As the references say.");
        new CitedPages(evaluator).walk();
        new QuarantineRoad(evaluator, officer, TENDER).walk();
        evaluator.follow("Bids side by side");
        evaluator.sees("Nomad Broadband LLP");
        evaluator.checks();
    }

    /** A sheet goes back with a reason, and comes again. */
    private static void givesBack(Visitor chair, Visitor member) {
        chair.go("committee/home").choose(TENDER);
        chair.follow("Go to the consensus");
        chair.page()
                .locator("main summary")
                .filter(new Locator.FilterOptions().setHasText("Give a sheet back"))
                .click();
        chair.page().locator("[id$='returning:member']").selectOption(new SelectOption().setLabel("Ruslan Evaluator"));
        chair.fill("[id$='returning:back']", "Please look at page 2 again.");
        chair.checks();
        chair.confirm("Give the sheet back");
        chair.sees("The sheet of Ruslan Evaluator is open again.");
        chair.sees("Please look at page 2 again.");
        new Screens("cited").take(chair.page(), "returned");
        member.go("committee/home").choose(TENDER);
        member.seesIn("#returned", "Please look at page 2 again.");
        member.checks();
        member.confirm("Hand in my sheet");
        member.sees("Your sheet is handed in.");
    }

    private static void score(Visitor member, Path sheet) {
        member.go("committee/home").choose(TENDER);
        var file = member.page().locator(".sheet-file summary");
        file.waitFor();
        if (!member.page().locator("main input[type=file]").first().isVisible()) {
            file.click();
        }
        member.upload(sheet);
        member.press("Import scores");
        member.sees("30 scores are imported.");
        member.checks();
        member.confirm("Hand in my sheet");
        member.sees("Your sheet is handed in.");
    }

    private static void dissent(Visitor evaluator) {
        evaluator.page().reload();
        evaluator
                .page()
                .locator("main summary")
                .filter(new Locator.FilterOptions().setHasText("not agree"))
                .click();
        evaluator.fill("main textarea", DISSENT);
        evaluator.press("Record my dissent");
        evaluator.sees("Your dissent is recorded.");
        evaluator.checks();
    }

    private static void agree(Visitor chair, Visitor... evaluators) {
        chair.go("committee/home").choose(TENDER);
        chair.follow("Go to the consensus");
        chair.press("Take over all that are undisputed");
        chair.sees("29 scores are taken over.");
        chair.checks();
        settle(chair);
        dissent(evaluators[1]);
        evaluators[0].page().reload();
        evaluators[0].press("Confirm the consensus");
        evaluators[0].sees("You confirmed the consensus.");
        evaluators[0].checks();
        chair.page().reload();
        chair.confirm("Freeze technical scores");
        chair.sees("The technical scores are frozen.");
    }

    /** Where scores lie far apart, the consensus says why it is what it is. */
    private static void settle(Visitor chair) {
        var first = chair.page().locator("article.agree").first();
        assertThat(first.textContent()).contains(DISPUTED, "1.5", "No site of theirs could be called.");
        first.getByRole(AriaRole.LINK).click();
        chair.fill(".agree-form input[id$=':points']", "7");
        chair.fill(".agree-form textarea", "");
        chair.press("Record");
        chair.seesIn(".agree-form", "reason");
        chair.fill(".agree-form textarea", "Two sites were called since, and both are content.");
        chair.press("Record");
        chair.sees("Two sites were called since, and both are content.");
    }

    private static void signReport(Visitor... members) {
        for (var member : members) {
            member.go("committee/home").choose(TENDER);
            member.confirm("Sign the report");
            member.sees("You signed the report.");
            member.checks();
        }
    }

    /** Any two of the three will do. */
    private static void openFinancial(Visitor keeper, Visitor approver) {
        keeper.go("committee/home").choose(TENDER);
        keeper.sees("Opening of the financial envelopes");
        useShare(keeper, PASSPHRASE);
        keeper.seesIn("#shareDone", "Your share has been used");
        approver.go("staff/home").choose(TENDER);
        approver.follow("Go to the opening of prices");
        useShare(approver, PASSPHRASE);
        approver.seesIn("#phase", "The opening has ended");
        approver.seesIn("#minutes", "Nobody has signed yet.");
    }

    private static void conclude(Visitor chair) {
        chair.go("committee/home").choose(TENDER);
        chair.seesIn("#LOT-9 tbody tr >> nth=0", "Nomad Broadband LLP");
        chair.seesIn("#LOT-9 tbody tr >> nth=0", "82.39");
        chair.checks();
        chair.page().locator("#LOT-9 tbody tr").first().getByText("82.39").click();
        chair.sees("58.42");
        chair.sees("23.97");
        chair.checks();
        chair.page().goBack();
        chair.confirm("Conclude the evaluation");
        chair.sees("The evaluation is concluded.");
        chair.downloadsPdf("Evaluation report (PDF)");
    }

    @Test
    void aSupplierSealsReplacesAndWithdraws() throws IOException {
        var licence = Files.write(Files.createTempFile("licence", ".pdf"), global.giga.document.Papers.pdf(300_000));
        try (var supplier = Visitor.anybody(base, Visitor.PHONE)) {
            signIn(supplier);
            supplier.press("Start your bid");
            describe(supplier);
            supplier.follow("Documents");
            supplier.upload(licence);
            supplier.seesIn("#enclosed", licence.getFileName().toString());
            var first = seal(supplier);
            verify(first);
            supplier.press("Prepare a replacement");
            describe(supplier);
            var second = seal(supplier);
            assertThat(second).isNotEqualTo(first);
            supplier.confirm("Withdraw");
            supplier.sees("The bid is withdrawn.");
            supplier.go("supplier/home");
            supplier.sees("Withdrawn");
        }
    }

    private static void signIn(Visitor supplier) {
        supplier.go("signin");
        supplier.fill("[id='signin:email']", "zhibek-net@bidder.example");
        supplier.fill("[id='signin:password']", WebClient.PASSWORD);
        supplier.press("Sign in");
        supplier.page().waitForURL(address -> address.endsWith("/supplier/home"));
    }

    private static void describe(Visitor supplier) {
        supplier.follow("From a file");
        supplier.upload(SAMPLE.resolve("offers/zhibek-net.csv"));
        supplier.press("Replace the price schedule");
        supplier.sees("The file was taken over");
        supplier.follow("Answers and currency");
        supplier.page().locator("textarea").first().fill("Served schools for 17 years. <script>alert(1)</script>");
        supplier.page().locator("main select").first().selectOption("KZT");
        supplier.press("Save answers and currency");
        supplier.sees("Answers and currency are saved.");
    }

    /** @return the link that a receipt is verified with */
    private String seal(Visitor supplier) {
        supplier.follow("Check and seal");
        supplier.page().locator("#browser-seal button").waitFor();
        supplier.confirm("Seal and submit");
        supplier.seesIn("#number", "KZ-2026-02-");
        supplier.sees("On your own computer");
        supplier.checks();
        var number = supplier.page().locator("#number").textContent().strip();
        var digest = supplier.page().locator("#digest").textContent();
        var sealed = supplier.page()
                .request()
                .get(base + "api/bids/" + number + "/sealed")
                .body();
        assertThat(Sha256.of(sealed).hex()).isEqualTo(digest);
        supplier.page().locator(".digests summary").click();
        return number + "."
                + supplier.page().locator(".digests b").textContent().strip();
    }

    private void verify(String receipt) {
        try (var anybody = Visitor.anybody(base, Visitor.DESKTOP)) {
            anybody.go("open/receipt#" + receipt);
            anybody.sees("This receipt is genuine");
            anybody.checks();
        }
    }

    @Test
    void aFileWithMistakesNamesEachAndChangesNothing() throws IOException {
        var broken = Files.createTempFile("offers", ".csv");
        var lines = Files.readAllLines(SAMPLE.resolve("offers/caspian-link.csv"));
        lines.set(1, lines.get(1).replaceFirst("KZ-155600-0085", "KZ-000000-9999"));
        lines.set(2, lines.get(2).replaceFirst("p2p wireless", "pigeon"));
        lines.set(3, lines.get(3).replaceFirst(",532000,", ",-5,"));
        lines.set(4, "=HYPERLINK(1)" + lines.get(4).substring(14));
        Files.write(broken, lines);
        try (var supplier = Visitor.signedIn(base, "caspian-link@bidder.example", Visitor.DESKTOP)) {
            supplier.press("Start your bid");
            supplier.follow("From a file");
            supplier.upload(broken);
            supplier.press("Replace the price schedule");
            for (var mistake : new String[] {"KZ-000000-9999", "pigeon", "-5"}) {
                supplier.seesIn("main table >> nth=0", mistake);
            }
            supplier.follow("Price schedule");
            supplier.sees("0 / 105");
        }
    }
}
