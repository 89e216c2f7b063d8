package global.giga.bid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Portal;
import global.giga.audit.Entries;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.Clocks;
import global.giga.kernel.Translated;
import global.giga.letter.Letter;
import global.giga.sample.SampleWorld;
import global.giga.seal.EnvelopeKind;
import global.giga.tender.BiddingClosed;
import global.giga.tender.Tender;
import global.giga.tender.TenderNotInState;
import global.giga.tender.Tenders;
import global.giga.tender.amendment.Amending;
import global.giga.tender.amendment.Cancelling;
import global.giga.tender.amendment.ExtensionPending;
import global.giga.tender.amendment.TermsEdit;
import global.giga.tender.outage.Extending;
import global.giga.tender.outage.Heart;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of sealed bids when their tender is amended, extended or cancelled. */
class AmendedDbTest {
    private Portal portal;
    private OpeningWorld world;
    private long tender;

    @BeforeEach
    void tell() {
        portal = Portal.inMemory();
        world = OpeningWorld.tell(portal);
        tender = world.tender.id();
    }

    @AfterEach
    void close() {
        Clocks.comeBack();
        portal.close();
    }

    private Tender tender() {
        return portal.get(Tenders.class).get(tender);
    }

    private void amend() {
        var amending = portal.get(Amending.class);
        var officer = portal.caller(OpeningWorld.STAFF);
        var after = new TermsEdit(tender().terms())
                .with("/requirements/0/limit", new BigDecimal("25"))
                .terms();
        var draft = amending.change(
                officer,
                tender,
                amending.draft(officer, tender).digest(),
                after,
                tender().closesAt().plus(Duration.ofDays(7)),
                tender().questionsUntil(),
                Translated.english("Faster."));
        amending.publish(portal.caller(SampleWorld.APPROVER), tender, draft.digest());
    }

    private OwnBid own(String bidder) {
        return portal.get(SupplierDesk.class).bids(portal.caller(SampleWorld.address(bidder))).stream()
                .filter(OwnBid::counts)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("R1.4 sealed bids stay; database and audit trail agree after an amendment")
    void bidsStayAndAreConfirmed() {
        amend();
        assertThat(portal.get(Comparison.class).of(tender())).isEmpty();
        assertThat(portal.get(Comparison.class).deadline(tender)).contains(tender().closesAt());
        assertThat(own("aral-online").toConfirm()).isTrue();

        var aral = portal.caller(SampleWorld.address("aral-online"));
        var bidding = portal.get(Bidding.class);
        assertThatThrownBy(() -> bidding.confirm(aral, tender, 0)).isInstanceOf(ChangedElsewhere.class);
        bidding.confirm(aral, tender, 1);
        assertThat(own("aral-online").toConfirm()).isFalse();
        assertThat(own("steppe-fibre").toConfirm()).isTrue();
        assertThatThrownBy(() -> bidding.confirm(aral, tender, 1)).isInstanceOf(NothingToConfirm.class);
        assertThat(portal.get(Entries.class).of(tender, "bid.confirmed")).hasSize(1);
        assertThat(portal.get(Comparison.class).of(tender())).isEmpty();
        assertThat(portal.get(EntityManager.class)
                        .createQuery("select l from Letter l", Letter.class)
                        .getResultList())
                .filteredOn(letter -> letter.template().equals("notice-tender-amended"))
                .hasSize(OpeningWorld.BIDDERS.size());

        Clocks.travel(tender().closesAt());
        assertThatThrownBy(() -> bidding.confirm(portal.caller(SampleWorld.address("steppe-fibre")), tender, 1))
                .isInstanceOf(BiddingClosed.class);
        world.holders.open(tender, EnvelopeKind.TECHNICAL, OpeningWorld.STAFF, OpeningWorld.KEEPER);
        var minutes = portal.get(Openings.class)
                .session(tender, EnvelopeKind.TECHNICAL)
                .orElseThrow()
                .minutes();
        assertThat(OpeningMinutes.read(minutes)).satisfies(read -> {
            assertThat(read.revision()).isEqualTo(1);
            assertThat(read.bids())
                    .extracting(OpeningMinutes.Bid::confirmedFor)
                    .containsExactlyInAnyOrder(1, null, null);
            assertThat(read.bids()).extracting(OpeningMinutes.Bid::sealedFor).containsOnly(0);
        });
    }

    @Test
    void ofACancelledTenderNothingIsOpened() {
        portal.get(Cancelling.class).cancel(portal.caller(SampleWorld.APPROVER), tender, "No budget.");
        var aral = portal.caller(SampleWorld.address("aral-online"));
        assertThatThrownBy(() -> portal.get(Bidding.class).withdraw(aral, tender))
                .isInstanceOf(BiddingClosed.class);
        world.after(Duration.ZERO);
        assertThatThrownBy(() -> world.holders.join(OpeningWorld.STAFF, tender, EnvelopeKind.TECHNICAL))
                .isInstanceOf(TenderNotInState.class);
        assertThatThrownBy(() -> portal.get(Opening.class).minutes(portal.caller(OpeningWorld.STAFF), tender))
                .isInstanceOf(TenderNotInState.class);
        assertThat(portal.get(SupplierDesk.class).bids(aral)).isNotEmpty();
    }

    @Test
    void anOpeningThatIsUnderWayStopsWithTheCancellation() {
        world.after(Duration.ZERO);
        world.holders.contribute(OpeningWorld.STAFF, tender, EnvelopeKind.TECHNICAL);
        world.holders.contribute(OpeningWorld.KEEPER, tender, EnvelopeKind.TECHNICAL);
        portal.get(Cancelling.class).cancel(portal.caller(SampleWorld.APPROVER), tender, "No budget.");
        portal.get(global.giga.evaluation.OpeningRun.class).proceed(tender, EnvelopeKind.TECHNICAL);
        assertThat(portal.get(Bids.class).opened(tender)).isEmpty();
        assertThat(portal.get(Unsealing.class).enabled()).isEmpty();
    }

    @Test
    @DisplayName("R1.6 bids stay sealed until the extension is published, and are taken again then")
    void anOutageKeepsTheBidsSealed() {
        var heart = portal.get(Heart.class);
        Clocks.travel(world.deadline.minus(Duration.ofHours(1)));
        heart.beat();
        world.after(Duration.ofMinutes(5));
        heart.beat();
        portal.get(Extending.class).extend(tender);
        assertThatThrownBy(() -> world.holders.join(OpeningWorld.STAFF, tender, EnvelopeKind.TECHNICAL))
                .isInstanceOf(ExtensionPending.class);
        var aral = portal.caller(SampleWorld.address("aral-online"));
        assertThatThrownBy(() -> portal.get(Bidding.class).withdraw(aral, tender))
                .isInstanceOf(BiddingClosed.class);

        var amending = portal.get(Amending.class);
        var approver = portal.caller(SampleWorld.APPROVER);
        amending.publish(approver, tender, amending.draft(approver, tender).digest());

        portal.get(Bidding.class).withdraw(aral, tender);
        assertThat(portal.get(Comparison.class).of(tender())).isEmpty();
        assertThatThrownBy(() -> world.holders.join(OpeningWorld.STAFF, tender, EnvelopeKind.TECHNICAL))
                .isInstanceOf(TenderNotInState.class);
    }
}
