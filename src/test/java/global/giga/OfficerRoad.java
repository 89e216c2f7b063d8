package global.giga;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static global.giga.Convening.APPROVER;
import static global.giga.Convening.KEEPER;
import static global.giga.Convening.KNOWN;
import static global.giga.Convening.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URL;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/** The road of an officer and those who help: a tender from nothing to its publication, its amendment, its end. */
final class OfficerRoad implements AutoCloseable {
    static final String ANSWER = "Yes: see the amendment.";

    private static final int SCHOOLS = 8;

    final String reference = "LTA-" + System.nanoTime() % 1_000_000;
    String tender;

    private final URL base;
    private final Screens screens;
    private final Page officer = Browsing.page(Visitor.DESKTOP);
    private final Page approver = Browsing.page(Visitor.DESKTOP);

    OfficerRoad(URL base, Screens screens) {
        this.base = base;
        this.screens = screens;
    }

    /** From nothing to a tender that suppliers see. */
    void publishes() {
        Browsing.signIn(officer, base, OFFICER);
        begins();
        choosesSchools();
        splitsIntoLots();
        for (var name : new String[] {"requirements", "criteria", "calendar", "award", "documents", "check"}) {
            goesOn(name);
        }
        var convening = new Convening(base, officer, tender);
        convening.appoint(APPROVER, "APPROVER");
        convening.hold(APPROVER, KEEPER, OFFICER);
        screens.take(officer, "team");
        convening.begin();
        screens.take(officer, "keys-begun");
        makesTheKey(convening);
        screens.take(convening.desk(), "keys-ready");
        approves();
    }

    private void begins() {
        officer.navigate(base + "staff/new");
        officer.locator("[id='new:template']").selectOption("lta-lots");
        officer.locator("[id='new:country']").selectOption("KZ");
        officer.locator("[id='new:reference']").fill(reference);
        officer.locator("[id='new:own']").fill("Internet for the schools of two valleys");
        screens.take(officer, "new");
        Browsing.leave(officer, () -> officer.locator("[id='new:draft']").click());
        tender = officer.url().replaceAll(".*[?&]id=(\\d+).*", "$1");
        assertThat(officer.locator("[id='find:addAll']")).containsText("105");
    }

    private void choosesSchools() {
        for (int i = 0; i < SCHOOLS; i++) {
            officer.locator("#free [data-pick]").nth(i).check();
        }
        screens.take(officer, "schools");
        officer.locator("[id='find:add']").click();
        assertThat(officer.locator("[data-lot]")).hasCount(1);
    }

    private void splitsIntoLots() {
        officer.locator("[id='dividing:parts']").fill("2");
        officer.locator("[id='dividing:distance']").click();
        assertThat(officer.locator("[data-lot]")).hasCount(2);
        screens.take(officer, "lots");
    }

    private void goesOn(String step) {
        Browsing.leave(
                officer, () -> officer.locator(".draft-bar .button-primary").click());
        assertThat(officer.url()).contains("step=" + step);
        if (step.equals("calendar")) {
            calendar();
        }
        screens.take(officer, step);
    }

    /** Five weeks and some days ahead, on a day off, of which the check warns. */
    private void calendar() {
        var day = LocalDateTime.now(ZoneId.of("Asia/Almaty"))
                .plusWeeks(5)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY))
                .with(LocalTime.of(10, 0));
        officer.locator("[id='calendar:closes']").fill(day.toString());
        officer.locator("[id='calendar:closes']").press("Tab");
        assertThat(officer.locator("#saving")).containsText("Saved at");
    }

    private void makesTheKey(Convening convening) {
        try (var one = convening.holder(APPROVER, Visitor.DESKTOP);
                var two = convening.holder(KEEPER, Visitor.PHONE);
                var three = convening.holder(OFFICER, Visitor.DESKTOP)) {
            Stream.of(one, two, three).forEach(holder -> Convening.awaitStep(holder, "rehearsing"));
            screens.take(two.page(), "holder");
            Stream.of(one, two, three).forEach(holder -> Convening.rehearse(holder, KNOWN));
            Convening.ready(one, two, three);
            screens.take(two.page(), "holder-done");
        }
    }

    private void approves() {
        Browsing.signIn(approver, base, APPROVER);
        approver.navigate(base + "staff/tender?id=" + tender);
        screens.take(approver, "approve");
        approver.locator("[id='publishing:publish']").click();
        Browsing.confirm(approver);
        assertThat(approver.locator("main")).containsText("Write why you publish");
        approver.locator("[id='publishing:reason']").fill("The ministry asked for two small lots first.");
        approver.locator("[id='publishing:publish']").click();
        Browsing.confirm(approver);
        assertThat(approver.locator("main")).containsText("Wait for the deadline");
        screens.take(approver, "published");
    }

    /** Answers the question with an amendment, which also gives a later deadline; another one publishes it. */
    void answers(String question) {
        officer.navigate(base + "staff/questions?id=" + tender);
        officer.locator("li:has-text('" + question + "') input[type=checkbox]").check();
        officer.locator("[id='answering:answer']").fill(ANSWER);
        screens.take(officer, "answer");
        Browsing.leave(officer, () -> officer.locator("[id='answering:amend']").click());
        assertThat(officer.url()).contains("/staff/amend");
        officer.locator("[id$='words:0:text']").fill("Latency may reach 250 ms, because some valleys have no fibre.");
        officer.locator("[data-mark='requirements-2-limit'] input").fill("250");
        var closes = officer.locator("[id='amend:closesAt']");
        closes.fill(LocalDateTime.parse(closes.inputValue()).plusDays(9).toString());
        Browsing.leave(officer, () -> officer.locator("[id='amend:save']").click());
        assertThat(officer.locator("#difference ins").last()).containsText("250");
        screens.take(officer, "amend");
        approver.navigate(base + "staff/amend?id=" + tender);
        screens.take(approver, "amend-approve");
        approver.locator("[id='publishing:publish']").click();
        Browsing.confirm(approver);
        assertThat(approver.url()).contains("/staff/tender");
        screens.take(approver, "amended");
    }

    /** So that no other story finds the tender open. */
    void cancels() {
        approver.navigate(base + "staff/tender?id=" + tender);
        approver.locator("details:has([id='cancelling:reason']) summary").click();
        approver.locator("[id='cancelling:reason']").fill("The walk is over.");
        approver.locator("[id='cancelling:cancel']").click();
        Browsing.confirm(approver);
        assertThat(approver.locator("main")).containsText("The walk is over.");
        screens.take(approver, "cancelled");
    }

    @Override
    public void close() {
        officer.context().close();
        approver.context().close();
    }
}
