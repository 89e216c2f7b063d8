package global.giga.tender;

import static global.giga.sample.SampleWorld.APPROVER;
import static global.giga.sample.SampleWorld.KEEPER;
import static global.giga.sample.SampleWorld.SECRETARY;
import static global.giga.sample.SampleWorld.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Databases;
import global.giga.Portal;
import global.giga.Sample;
import global.giga.audit.AuditEntry;
import global.giga.audit.AuditTrail;
import global.giga.document.FileRefused;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.Forbidden;
import global.giga.kernel.Translated;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleHolders;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two officers draft one tender, section by section, up to its publication. */
class EditingDbTest {
    private static final DataSource DATABASE = Sample.in(Databases.Kind.H2);
    private static Portal portal;
    private static Caller officer;
    private static Caller second;
    private static long published;
    private static int drafts;
    private long draft;

    @BeforeAll
    static void load() {
        portal = new Portal(DATABASE);
        published = Sample.closed(portal).id();
        officer = portal.caller(STAFF);
        second = portal.caller(KEEPER);
    }

    @AfterAll
    static void close() throws SQLException {
        portal.close();
        try (var connection = DATABASE.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }

    @BeforeEach
    void draft() {
        draft = tendering()
                .draft(officer, "EDIT-" + ++drafts, "giga-accelerate", LotPlan.read(SampleFiles.lots()))
                .id();
        portal.get(Appointing.class).appoint(officer, draft, KEEPER, Duty.OFFICER);
    }

    private Tendering tendering() {
        return portal.get(Tendering.class);
    }

    private Editing editing() {
        return portal.get(Editing.class);
    }

    private Terms terms() {
        return portal.get(Tenders.class).get(draft).terms();
    }

    private String seen(Section section) {
        return editing().state(officer, draft).digest(section);
    }

    private String weigh(Caller caller, String seen, String price) {
        var terms = terms();
        var rule = PriceRule.of(new BigDecimal(price), terms.price().formula(), null, null);
        return editing().criteria(caller, draft, seen, terms.criteria(), rule, terms.passMark());
    }

    @Test
    void twoOfficersInDifferentSectionsDoNotDisturbEachOther() {
        var criteria = seen(Section.CRITERIA);
        var requirements = seen(Section.REQUIREMENTS);
        editing()
                .requirements(
                        second, draft, requirements, terms().requirements().subList(0, 4));
        weigh(officer, criteria, "29.99");
        assertThat(terms().requirements()).hasSize(4);
        assertThat(terms().weights()).isEqualByComparingTo("99.99");
    }

    @Test
    void theSecondInASectionLearnsWhoChangedItAndOverwritesNothing() {
        var seen = seen(Section.CRITERIA);
        var mine = weigh(second, seen, "35");
        assertThatThrownBy(() -> weigh(officer, seen, "25"))
                .isInstanceOfSatisfying(DraftChangedElsewhere.class, refusal -> assertThat(refusal.arguments())
                        .startsWith(Section.CRITERIA, "Timur Keeper"));
        assertThat(terms().price().weight()).isEqualByComparingTo("35");
        var state = editing().state(officer, draft).sections().get(Section.CRITERIA);
        assertThat(state.digest()).isEqualTo(mine);
        assertThat(state.by()).isEqualTo("Timur Keeper");
        weigh(officer, mine, "25");
        assertThat(terms().price().weight()).isEqualByComparingTo("25");
    }

    @Test
    void whatSaysTheSameAsBeforeLeavesNoEntry() {
        var seen = seen(Section.CRITERIA);
        assertThat(weigh(officer, seen, "30")).isEqualTo(seen);
        assertThat(edits()).isEmpty();
        weigh(officer, seen, "31");
        assertThat(edits()).singleElement().satisfies(entry -> {
            assertThat(entry.fact("section")).contains("CRITERIA");
            assertThat(entry.account()).isEqualTo(officer.account());
        });
    }

    private List<AuditEntry> edits() {
        return portal.get(AuditTrail.class).of(officer, draft).stream()
                .filter(entry -> entry.act().equals("tender.edited"))
                .toList();
    }

    @Test
    void eachSectionIsStoredAndComesBack() {
        var title = new Translated(Map.of("en", "Schools", "ru", "Школы"));
        editing().title(officer, draft, seen(Section.TITLE), title, terms().summary());
        editing().documents(officer, draft, seen(Section.DOCUMENTS), List.of("en", "ru"));
        var award = new AwardTerms(
                terms().award(),
                terms().coverage(),
                false,
                EnvelopeCount.TWO,
                EvaluationRules.USUAL,
                24,
                12,
                null,
                terms().rates());
        editing().award(officer, draft, seen(Section.AWARD), award);
        var closesAt = Instant.parse("2100-01-05T10:00:00Z");
        editing().calendar(officer, draft, seen(Section.CALENDAR), new Plan(null, closesAt, 7));

        assertThat(terms().title()).isEqualTo(title);
        assertThat(terms().languages()).containsExactly("en", "ru");
        assertThat(terms().awardTerms()).isEqualTo(award);
        assertThat(portal.get(Tenders.class).get(draft).plan()).isEqualTo(new Plan(null, closesAt, 7));
    }

    @Test
    void nobodyElseEditsAndNothingAfterPublication() {
        var approver = portal.caller(APPROVER);
        portal.get(Appointing.class).appoint(officer, draft, APPROVER, Duty.APPROVER);
        var seen = seen(Section.CRITERIA);
        assertThatThrownBy(() -> weigh(approver, seen, "25")).isInstanceOf(Forbidden.class);
        assertThat(editing().state(approver, draft).digest(Section.CRITERIA)).isEqualTo(seen);
        assertThatThrownBy(() -> editing().documents(portal.caller(STAFF), published, seen, List.of("en")))
                .isInstanceOf(TenderNotInState.class);
    }

    @Test
    @DisplayName("R1.1 weights of 99.99 are not published, whatever the reason")
    void weightsOfNotQuiteAHundred() {
        ready();
        weigh(officer, seen(Section.CRITERIA), "29.99");
        assertThatThrownBy(() -> publish("All agree."))
                .isInstanceOfSatisfying(WeightsNotHundred.class, refusal -> assertThat(refusal.arguments())
                        .containsExactly(new BigDecimal("99.99")));
    }

    @Test
    @DisplayName("R1.2 publishing past a warning needs a reason, which is recorded")
    void warningsNeedAReason() {
        ready();
        var soon = portal.get(Tenders.class).get(draft).createdAt().plus(20, ChronoUnit.DAYS);
        var workdays = portal.get(TenderTemplates.class).get("giga-accelerate").workdays();
        var closesAt = workdays.deadline(soon, 0, terms().zone());
        editing().calendar(officer, draft, seen(Section.CALENDAR), new Plan(null, closesAt, 7));
        assertThatThrownBy(() -> publish("  ")).isInstanceOf(WarningsNeedReason.class);
        publish("The schools open in September.");
        assertThat(portal.get(Tenders.class).get(draft).closesAt()).isEqualTo(closesAt);
        assertThat(portal.get(AuditTrail.class).of(officer, draft))
                .filteredOn(entry -> entry.act().equals("tender.published"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.fact("reason")).contains("The schools open in September.");
                    assertThat(entry.fact("warnings").orElseThrow()).contains("PERIOD_SHORT");
                });
    }

    @Test
    void aDeadlineInThePastIsRefused() {
        ready();
        var past = portal.get(Tenders.class).get(draft).createdAt().minusMillis(1);
        editing().calendar(officer, draft, seen(Section.CALENDAR), new Plan(null, past, 7));
        assertThatThrownBy(() -> publish("Now.")).isInstanceOf(DeadlineInThePast.class);
    }

    @Test
    void aDraftWithoutLotsIsNotPublishedAndLotsCanFollow() {
        draft = tendering()
                .draft(officer, "EDIT-" + ++drafts, "giga-accelerate", new LotPlan(List.of()))
                .id();
        ready();
        assertThatThrownBy(() -> publish("Later.")).isInstanceOf(CheckFailed.class);
        var empty = seen(Section.LOTS);
        var lotting = portal.get(Lotting.class);
        lotting.replace(officer, draft, empty, LotPlan.read(SampleFiles.lots()));
        assertThat(portal.get(Tenders.class).lotLines(draft)).hasSize(9);
        assertThatThrownBy(() -> lotting.replace(officer, draft, empty, LotPlan.read(SampleFiles.lots())))
                .isInstanceOf(DraftChangedElsewhere.class);
        lotting.replace(officer, draft, seen(Section.LOTS), LotPlan.read(SampleFiles.lots()));
        publish(null);
    }

    @Test
    void aSchoolInTwoLotsIsRefusedAndNothingChanges() {
        var first = portal.get(Tenders.class).places(draft).get(0)[2];
        var twice = "lot,title,school_id_govt\nA,One," + first + "\nB,Two," + first + "\n";
        assertThatThrownBy(() -> LotPlan.read(twice.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FileRefused.class);
        var unknown = LotPlan.read("lot,title,school_id_govt\nA,One,NONE\n".getBytes(StandardCharsets.UTF_8));
        var seen = seen(Section.LOTS);
        assertThatThrownBy(() -> portal.get(Lotting.class).replace(officer, draft, seen, unknown))
                .isInstanceOf(FileRefused.class);
        assertThat(seen(Section.LOTS)).isEqualTo(seen);
    }

    @Test
    void aPastTenderIsCopiedWithItsTermsAndSchoolsButNotItsDates() {
        var copy = tendering().copy(officer, published, "COPY-1", null);
        var from = portal.get(Tenders.class).get(published);
        assertThat(copy.terms()).isEqualTo(from.terms());
        assertThat(copy.statusAt(Instant.EPOCH)).isEqualTo(TenderStatus.DRAFT);
        assertThat(copy.plan().closesAt()).isNull();
        assertThat(portal.get(Tenders.class).lotLines(copy.id()))
                .isEqualTo(portal.get(Tenders.class).lotLines(published));
        assertThatThrownBy(() -> tendering().copy(officer, published, "COPY-1", null))
                .isInstanceOf(ReferenceTaken.class);
    }

    private void ready() {
        for (var email : List.of(STAFF, KEEPER, SECRETARY)) {
            portal.get(Appointing.class).appoint(officer, draft, email, Duty.KEY_HOLDER);
        }
        portal.get(Appointing.class).appoint(officer, draft, APPROVER, Duty.APPROVER);
        portal.get(SampleHolders.class).makeKeys(officer, draft);
    }

    private void publish(String reason) {
        tendering().publish(portal.caller(APPROVER), draft, (Instant) null, reason);
    }
}
