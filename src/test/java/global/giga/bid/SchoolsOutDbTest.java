package global.giga.bid;

import static global.giga.bid.OpeningWorld.KEEPER;
import static global.giga.bid.OpeningWorld.STAFF;
import static global.giga.seal.EnvelopeKind.FINANCIAL;
import static global.giga.seal.EnvelopeKind.TECHNICAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import global.giga.Committee;
import global.giga.Portal;
import global.giga.audit.AuditTrail;
import global.giga.document.PdfText;
import global.giga.document.Problem;
import global.giga.evaluation.Results;
import global.giga.kernel.Clocks;
import global.giga.kernel.Translated;
import global.giga.notice.NoticeKind;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import global.giga.tender.Item;
import global.giga.tender.Rfps;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tenders;
import global.giga.tender.amendment.Amending;
import global.giga.tender.amendment.AmendmentDraft;
import global.giga.tender.amendment.Change;
import global.giga.tender.amendment.LotLeftEmpty;
import global.giga.tender.amendment.Revision;
import global.giga.tender.amendment.SchoolsNotAsked;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A school leaves a published tender by an amendment, with bids sealed, a draft and a workbook about. */
class SchoolsOutDbTest {
    private Portal portal;
    private OpeningWorld world;
    private long tender;
    private Item gone;

    @BeforeEach
    void tell() {
        portal = Portal.inMemory();
        world = OpeningWorld.tell(portal);
        tender = world.tender.id();
        gone = items().get(0);
    }

    @AfterEach
    void close() {
        Clocks.comeBack();
        portal.close();
    }

    private Tender tender() {
        return portal.get(Tenders.class).get(tender);
    }

    private List<Item> items() {
        return portal.get(Tenders.class).items(tender);
    }

    private String school() {
        return gone.school().govtId();
    }

    private AmendmentDraft draft(List<String> schools) {
        var amending = portal.get(Amending.class);
        var officer = portal.caller(STAFF);
        return amending.schools(officer, tender, amending.draft(officer, tender).digest(), schools);
    }

    private Revision takeOut() {
        var amending = portal.get(Amending.class);
        var officer = portal.caller(STAFF);
        var draft = draft(List.of(school()));
        var after = draft.proposal().after();
        var told = amending.change(
                officer,
                tender,
                draft.digest(),
                after.terms(),
                after.closesAt(),
                after.questionsUntil(),
                Translated.english("A school has closed."));
        return amending.publish(portal.caller(SampleWorld.APPROVER), tender, told.digest());
    }

    @Test
    @DisplayName("R1.4 the difference names the school, and the deadline moves by 7 days")
    void saysWhichSchoolLeft() {
        var before = tender().closesAt();
        var revision = takeOut();
        assertThat(revision.substantive()).isTrue();
        assertThat(revision.changes())
                .filteredOn(change -> change.field().equals("schools.takenOut"))
                .extracting(change -> change.subject().in("en"), Change::before, Change::after)
                .containsExactly(
                        tuple(gone.lot().code(), school() + " " + gone.school().name(), null));
        assertThat(tender().closesAt()).isEqualTo(before.plus(Duration.ofDays(7)));
        assertThat(items())
                .hasSize(104)
                .noneMatch(item -> item.school().govtId().equals(school()));
        assertThat(portal.get(Comparison.class).of(tender()))
                .as("database and trail agree")
                .isEmpty();
    }

    @Test
    void theRequestForProposalsIsIssuedAnew() {
        var rfps = portal.get(Rfps.class);
        var officer = portal.caller(STAFF);
        assertThat(new PdfText(rfps.rfp(officer, tender, "en").pdf()).text()).contains(school());
        takeOut();
        assertThat(new PdfText(rfps.rfp(officer, tender, "en").pdf()).text())
                .contains("School taken out", school() + " " + gone.school().name(), "104 schools");
    }

    @Test
    void refusesWhatIsNotAskedAndALotWithoutSchools() {
        assertThatThrownBy(() -> draft(List.of(school(), "KZ-nowhere")))
                .isInstanceOfSatisfying(
                        SchoolsNotAsked.class, e -> assertThat(e.arguments()).containsExactly("KZ-nowhere"));
        var all = items().stream()
                .filter(item -> item.lot().code().equals(gone.lot().code()))
                .map(item -> item.school().govtId())
                .toList();
        assertThatThrownBy(() -> draft(all)).isInstanceOf(LotLeftEmpty.class);
        assertThat(draft(all.subList(1, all.size())).proposal().after().takenOut())
                .hasSize(all.size() - 1);
        assertThat(draft(List.of(school())).proposal().after().takenOut())
                .as("the list takes the place of the one before")
                .hasSize(1);
        assertThat(items()).as("nothing before it is published").hasSize(105);
    }

    @Test
    void aDraftLosesItsRowAndAnOldWorkbookIsRecognised() {
        var supplier = portal.caller(SampleWorld.address("aral-online"));
        var drafting = portal.get(Drafting.class);
        drafting.draft(supplier, tender);
        var offers = SampleFiles.bidders().stream()
                .filter(bidder -> bidder.id().equals("aral-online"))
                .map(SampleFiles::offers)
                .findFirst()
                .orElseThrow();
        drafting.importOffers(supplier, tender, offers);
        var old = drafting.workbook(supplier, tender, "en");
        takeOut();
        assertThat(drafting.lines(supplier, tender, OfferFilter.ALL))
                .hasSize(104)
                .extracting(OfferLine::school)
                .doesNotContain(school());
        assertThatThrownBy(() -> drafting.importOffers(supplier, tender, old)).isInstanceOf(WorkbookOutdated.class);
        assertThat(drafting.carryOver(supplier, tender, old).left())
                .extracting(Problem::code)
                .contains("unknown-school");
        var fresh = drafting.workbook(supplier, tender, "en");
        assertThat(drafting.problems(supplier, tender, fresh)).isEmpty();
    }

    @Test
    void suppliersAreToldAndAskedToConfirm() {
        takeOut();
        var supplier = portal.caller(SampleWorld.address("steppe-fibre"));
        assertThat(portal.get(EntityManager.class)
                        .createQuery(
                                "select count(n) from Notice n where n.kind = :kind and n.account = :account",
                                Long.class)
                        .setParameter("kind", NoticeKind.TENDER_AMENDED)
                        .setParameter("account", supplier.account())
                        .getSingleResult())
                .isEqualTo(1);
        assertThat(portal.get(SupplierDesk.class).bids(supplier))
                .allMatch(OwnBid::toConfirm)
                .hasSize(1);
    }

    @Test
    @DisplayName("R1.4 sealed bids stay; what they offer for the school counts for nothing")
    void ignoresTheSchoolInTheEvaluation() {
        takeOut();
        Clocks.travel(tender().closesAt().plus(Duration.ofMinutes(1)));
        world.holders.open(tender, TECHNICAL, STAFF, KEEPER);
        assertThat(tender().statusAt(tender().closesAt())).isEqualTo(TenderStatus.TECHNICAL_OPENED);
        assertThat(portal.get(Bids.class).opened(tender)).hasSize(3).allMatch(bid -> bid.unreadable() == null);
        judgeAndFreeze();
        world.holders.open(tender, FINANCIAL, STAFF, KEEPER);
        var offers = portal.get(Bids.class).openedOffers(tender);
        assertThat(offers).noneMatch(o -> o.item().school().govtId().equals(school()));
        assertThat(offers)
                .as("prices of the rest of the lot")
                .anyMatch(o -> o.item().lot().code().equals(gone.lot().code()) && o.priced());
        var chair = portal.caller(SampleWorld.CHAIR);
        var size = items().stream()
                .filter(item -> item.lot().code().equals(gone.lot().code()))
                .count();
        assertThat(portal.get(Results.class).byLot(chair, tender).get(gone.lot().code()))
                .isNotEmpty()
                .allMatch(score -> score.schools() == size);
        assertThat(portal.get(AuditTrail.class).verify(portal.caller(STAFF))).isEmpty();
    }

    private void judgeAndFreeze() {
        Committee.judgeAndFreeze(portal, tender, new BigDecimal("5"));
    }
}
