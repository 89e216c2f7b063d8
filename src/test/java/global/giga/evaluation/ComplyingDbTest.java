package global.giga.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Committee;
import global.giga.Holders;
import global.giga.Portal;
import global.giga.Sample;
import global.giga.bid.DocumentQuarantined;
import global.giga.bid.Quarantine;
import global.giga.bid.QuarantineUndecided;
import global.giga.bid.QuarantineUnexplained;
import global.giga.bid.Quarantining;
import global.giga.document.Papers;
import global.giga.evaluation.committee.CureClosed;
import global.giga.evaluation.committee.FormalCheck;
import global.giga.kernel.Caller;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.Clocks;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NotFound;
import global.giga.notice.NoticeDesk;
import global.giga.notice.NoticeKind;
import global.giga.party.CompanyFileRefused;
import global.giga.party.CompanyFiles;
import global.giga.sample.SampleWorld;
import global.giga.seal.EnvelopeKind;
import global.giga.tender.TenderNotInState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R3.2: what is computed, what is decided by hand, and the window in which a supplier mends a formal defect. */
class ComplyingDbTest {
    private Portal portal;
    private Caller chair;
    private Caller evaluator;
    private Caller steppe;
    private long tender;
    private long bid;

    @BeforeEach
    void open() {
        portal = Sample.portal();
        tender = Sample.closed(portal).id();
        chair = portal.caller(SampleWorld.CHAIR);
        evaluator = portal.caller(SampleWorld.EVALUATOR);
        steppe = portal.caller(SampleWorld.address("steppe-fibre"));
        Holders.open(portal, tender, EnvelopeKind.TECHNICAL);
        bid = portal.get(Judging.class).sheet(chair, tender).rows().stream()
                .filter(row -> row.supplier().equals("Steppe Fibre LLP"))
                .findFirst()
                .orElseThrow()
                .bid();
    }

    @AfterEach
    void close() {
        Clocks.comeBack();
        portal.close();
    }

    private Complying complying() {
        return portal.get(Complying.class);
    }

    private Curing curing() {
        return portal.get(Curing.class);
    }

    private void defect(boolean cure, int version) {
        complying().decide(chair, tender, bid, "experience", false, "The licence is missing.", cure, version);
    }

    private FormalCheck check() {
        return complying().decisions(chair, tender).get(0);
    }

    private void cure(Caller supplier, long check, byte[] file) throws IOException {
        var files = portal.get(CompanyFiles.class);
        var received = files.receive(new ByteArrayInputStream(file));
        try {
            curing().cure(supplier, check, "licence.pdf", received);
        } finally {
            files.drop(received);
        }
    }

    @Test
    @DisplayName("R3.2 requirements are computed over the offers of a bid")
    void countsOffersThatFail() {
        var computed = complying().computed(evaluator, tender, bid);
        assertThat(computed).isNotEmpty().allMatch(one -> one.offers() > 0 && one.failed() <= one.offers());
    }

    @Test
    @DisplayName("R3.2 each offer with the requirements that it fails, before the freeze and without a price")
    void showsOffersSchoolBySchool() {
        var all = complying().offers(evaluator, tender, bid, false, 0, 10);
        var computed = complying().computed(evaluator, tender, bid);
        assertThat(all.all()).isEqualTo((int) computed.get(0).offers());
        assertThat(all.rows()).hasSize(10);
        assertThat(all.supplier()).isEqualTo("Steppe Fibre LLP");
        assertThat(complying()
                        .offers(evaluator, tender, bid, false, all.all(), 10)
                        .rows())
                .isEmpty();
        var failing = portal.get(Judging.class).sheet(chair, tender).rows().stream()
                .map(ScoreSheet.Row::bid)
                .filter(one -> complying().computed(chair, tender, one).stream().anyMatch(c -> c.failed() > 0))
                .findFirst()
                .orElseThrow();
        var failed = complying().offers(chair, tender, failing, true, 0, 1_000);
        assertThat(failed.rows()).hasSize(failed.all()).isNotEmpty().allSatisfy(row -> assertThat(row.failed())
                .isNotEmpty()
                .allMatch(one -> !one.metBy(row.connection(), row.item().pupils())));
        assertThat(failed.rows().stream().mapToLong(row -> row.failed().size()).sum())
                .isEqualTo(complying().computed(chair, tender, failing).stream()
                        .mapToLong(Complying.Computed::failed)
                        .sum());
        assertThat(TechnicalOffers.Row.class.getRecordComponents())
                .extracting(c -> c.getName())
                .containsExactly("item", "connection", "failed");
        assertThatThrownBy(() -> complying().offers(chair, tender, -1, false, 0, 10))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("R3.2 a formal defect is mended with a document within its window, and stands after it")
    void aDefectIsMendedInItsWindow() throws IOException {
        assertThatThrownBy(() -> complying().decide(chair, tender, bid, "", false, " ", true, 0))
                .isInstanceOf(ReasonMissing.class);
        assertThatThrownBy(() -> complying().decide(chair, tender, bid, "nothing", true, "Fine.", false, 0))
                .isInstanceOf(NotFound.class);
        assertThat(curing().defects(steppe)).isEmpty();
        defect(true, 0);
        assertThatThrownBy(() -> defect(true, 0)).isInstanceOf(ChangedElsewhere.class);
        var asked = curing().defects(steppe).get(0);
        assertThat(asked.open()).isTrue();
        assertThat(asked.reason()).isEqualTo("The licence is missing.");
        var other = portal.caller(SampleWorld.address("tengri-sat"));
        assertThat(curing().defects(other)).isEmpty();
        assertThatThrownBy(() -> cure(other, asked.id(), Papers.pdf("x"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cure(steppe, asked.id(), new byte[] {1, 2, 3})).isInstanceOf(CompanyFileRefused.class);
        cure(steppe, asked.id(), Papers.pdf("Licence"));
        assertThat(check().fileName()).isEqualTo("licence.pdf");
        assertThat(portal.get(NoticeDesk.class).list(chair, "en", 0, 10))
                .extracting(NoticeDesk.Line::kind)
                .contains(NoticeKind.DEFECT_MENDED);
        assertThat(sent(evaluator)).isEqualTo(Papers.pdf("Licence"));
        complying().decide(chair, tender, bid, "experience", true, "It came.", false, check().version());
        var settled = curing().defects(steppe).get(0);
        assertThat(settled.accepted() && !settled.open()).isTrue();
        assertThat(settled.reason()).isEqualTo("It came.");
        assertThat(settled.sent()).isEqualTo("licence.pdf");
        assertThatThrownBy(() -> cure(steppe, asked.id(), Papers.pdf("Late"))).isInstanceOf(CureClosed.class);
    }

    @Test
    @DisplayName(
            "R2.3 a price in the document that mends a defect is out of sight at once, until staff decide; a new one is not")
    void hidesThePriceInWhatCame() throws IOException {
        defect(true, 0);
        cure(steppe, check().id(), Papers.pdf("Licence for USD 90"));
        var found = complying().priceFound(evaluator, tender, check().id(), "A monthly figure.");
        var officer = portal.caller(SampleWorld.STAFF);
        assertThat(sent(officer)).isEqualTo(Papers.pdf("Licence for USD 90"));
        assertThatThrownBy(() -> sent(evaluator)).isInstanceOf(DocumentQuarantined.class);
        assertThatThrownBy(() -> sent(portal.caller(SampleWorld.OBSERVER))).isInstanceOf(DocumentQuarantined.class);
        assertThatThrownBy(() -> portal.get(Quarantine.class).requireDecided(tender))
                .isInstanceOf(QuarantineUndecided.class);

        cure(steppe, check().id(), Papers.pdf("Licence"));
        assertThat(sent(evaluator)).isEqualTo(Papers.pdf("Licence"));
        var staff = portal.get(Quarantining.class);
        assertThat(staff.all(officer, tender)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("licence.pdf");
            assertThat(one.later() && one.hidden()).isTrue();
        });
        var again = complying().priceFound(chair, tender, check().id(), "Another figure.");
        assertThatThrownBy(() -> sent(chair)).isInstanceOf(DocumentQuarantined.class);
        staff.decide(officer, tender, again.id(), false, "It is a fee of the state.");
        assertThat(sent(chair)).isEqualTo(Papers.pdf("Licence"));
        staff.decide(officer, tender, found.id(), true, "It is the monthly charge.");
        assertThat(sent(chair)).isEqualTo(Papers.pdf("Licence"));
    }

    @Test
    void refusesAPriceWhereNothingCameOrNothingIsSaid() throws IOException {
        defect(true, 0);
        var check = check().id();
        assertThatThrownBy(() -> complying().priceFound(evaluator, tender, check, "Seen."))
                .isInstanceOf(NotFound.class);
        cure(steppe, check, Papers.pdf("Licence"));
        assertThatThrownBy(() -> complying().priceFound(evaluator, tender, check, " "))
                .isInstanceOf(QuarantineUnexplained.class);
        assertThatThrownBy(() -> complying().priceFound(steppe, tender, check, "Seen."))
                .isInstanceOf(Forbidden.class);
        assertThat(sent(evaluator)).isEqualTo(Papers.pdf("Licence"));
    }

    private byte[] sent(Caller reader) throws IOException {
        try (var content = complying().cure(reader, tender, check().id()).content()) {
            return content.readAllBytes();
        }
    }

    @Test
    @DisplayName("R3.2 at the end of the window nothing is taken any more; a defect without one stands at once")
    void theWindowIsHalfOpen() {
        defect(false, 0);
        assertThatThrownBy(() -> cure(steppe, check().id(), Papers.pdf("x"))).isInstanceOf(CureClosed.class);
        assertThat(curing().defects(steppe)).isEmpty();
        defect(true, check().version());
        var until = check().cureUntil();
        assertThat(until).isAfter(portal.get(Clock.class).instant().plus(Duration.ofDays(4)));
        Clocks.travel(until);
        assertThatThrownBy(() -> cure(steppe, check().id(), Papers.pdf("x"))).isInstanceOf(CureClosed.class);
        assertThat(curing().defects(steppe).get(0).open()).isFalse();
    }

    @Test
    void theFreezeWaitsForTheWindow() throws IOException {
        defect(true, 0);
        Committee.judge(portal, tender, new java.math.BigDecimal("5"));
        var evaluating = portal.get(Evaluating.class);
        assertThatThrownBy(() -> evaluating.freeze(chair, tender)).isInstanceOf(CuresWait.class);
        cure(steppe, check().id(), Papers.pdf("Licence"));
        assertThatThrownBy(() -> evaluating.freeze(chair, tender))
                .as("what was sent is not decided on")
                .isInstanceOf(DefectsUnsettled.class);
        complying().decide(chair, tender, bid, "experience", true, "It came.", false, check().version());
        evaluating.freeze(chair, tender);
        assertThatThrownBy(() -> cure(steppe, check().id(), Papers.pdf("Late"))).isInstanceOf(CureClosed.class);
        assertThatThrownBy(() -> defect(false, check().version())).isInstanceOf(TenderNotInState.class);
    }

    private Defects defects() {
        return portal.get(Defects.class);
    }

    @Test
    @DisplayName(
            "R3.2 a defect that stands takes the bid out, or has a reason why it does not matter, before the freeze")
    void aStandingDefectIsSettledBeforeTheFreeze() {
        defect(true, 0);
        assertThat(defects().unsettled(evaluator, tender))
                .as("it can be mended")
                .isEmpty();
        assertThatThrownBy(() -> defects().tolerate(chair, tender, check().id(), "Small.", 1))
                .isInstanceOf(NotFound.class);
        defect(false, check().version());
        var defect = defects().unsettled(evaluator, tender).get(0);
        assertThat(Ground.of(defect)).isEqualTo(Ground.DOCUMENT_MISSING);
        Committee.judge(portal, tender, new java.math.BigDecimal("5"));
        var evaluating = portal.get(Evaluating.class);
        assertThatThrownBy(() -> evaluating.freeze(chair, tender))
                .isInstanceOfSatisfying(
                        DefectsUnsettled.class, r -> assertThat(r.arguments()).containsExactly(1L));
        assertThatThrownBy(() -> defects().tolerate(chair, tender, defect.id(), " ", defect.version()))
                .isInstanceOf(ReasonMissing.class);
        assertThatThrownBy(() -> defects().tolerate(chair, tender, defect.id(), "Small.", 0))
                .isInstanceOf(ChangedElsewhere.class);
        defects().tolerate(chair, tender, defect.id(), " The register has it. ", defect.version());
        assertThat(check().immaterial()).isEqualTo("The register has it.");
        assertThat(defects().unsettled(chair, tender)).isEmpty();
        defect(false, check().version());
        assertThat(check().immaterial()).as("another decision asks again").isNull();
        portal.get(Eligibility.class).disqualify(chair, tender, bid, Ground.DOCUMENT_MISSING, "No licence.");
        assertThat(defects().unsettled(chair, tender)).isEmpty();
        Committee.agree(portal, tender);
        evaluating.freeze(chair, tender);
        assertThatThrownBy(() -> defects().tolerate(chair, tender, check().id(), "Late.", check().version()))
                .isInstanceOf(TenderNotInState.class);
    }
}
