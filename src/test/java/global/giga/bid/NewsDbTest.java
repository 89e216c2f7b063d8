package global.giga.bid;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.Committee;
import global.giga.Databases;
import global.giga.Holders;
import global.giga.Portal;
import global.giga.Sureness;
import global.giga.evaluation.Evaluating;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.notice.NoticeDesk;
import global.giga.notice.NoticeKind;
import global.giga.notice.Teller;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import global.giga.seal.EnvelopeKind;
import global.giga.tender.Tender;
import global.giga.tender.Tenders;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The acts of a tender's life tell the people whom they concern, and the rounds tell them once. */
class NewsDbTest {
    private static final String NOMAD = SampleWorld.address("nomad-broadband");
    private static final String ALTAI = SampleWorld.address("altai-wireless");
    private static Portal portal;
    private static Tender closed;
    private static Tender open;

    @BeforeAll
    static void load() {
        portal = new Portal(Databases.h2(), Teller.class);
        closed = portal.get(SampleWorld.class).load();
        open = portal.get(Tenders.class).published().stream()
                .filter(t -> !t.id().equals(closed.id()))
                .findFirst()
                .orElseThrow();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @AfterEach
    void comeBack() {
        Clocks.comeBack();
    }

    private static List<String> told(NoticeKind kind) {
        return portal.get(Teller.class).told(kind);
    }

    private static void round() {
        portal.get(Reminding.class).round();
    }

    @Test
    void suppliersLearnOfNewTendersAndGetTheirReceipts() {
        var suppliers = SampleFiles.bidders().size();
        assertThat(told(NoticeKind.TENDER_PUBLISHED)).hasSize(2 * suppliers);
        assertThat(told(NoticeKind.BID_SEALED)).contains(NOMAD, ALTAI);
        assertThat(portal.get(Teller.class).letters(NoticeKind.BID_SEALED)).contains(NOMAD);
        var nomad = portal.caller(NOMAD);
        var receipt = portal.get(NoticeDesk.class).list(nomad, "en", 0, 100).stream()
                .filter(line -> line.kind() == NoticeKind.BID_SEALED)
                .findFirst()
                .orElseThrow();
        var number = portal.get(SupplierDesk.class).bids(nomad).get(0).number();
        assertThat(receipt.text()).contains(number, closed.reference());
        assertThat(portal.get(NoticeDesk.class).open(nomad, receipt.id())).endsWith("/receipt?number=" + number);
    }

    @Test
    void peopleLearnOfTheirDutiesAndOfWhatWaitsForThem() {
        assertThat(told(NoticeKind.DUTY_GIVEN))
                .contains(SampleWorld.CHAIR, SampleWorld.APPROVER, SampleWorld.OBSERVER)
                .doesNotContain(SampleWorld.STAFF);
        assertThat(told(NoticeKind.DRAFT_TO_APPROVE)).containsOnly(SampleWorld.APPROVER);
        assertThat(told(NoticeKind.KEY_TO_MAKE)).contains(SampleWorld.KEEPER);
    }

    @Test
    void keyHoldersLearnOnceThatTheDeadlineHasPassedAndTheTeamOfTheResult() {
        round();
        round();
        assertThat(told(NoticeKind.OPENING_DUE)).contains(SampleWorld.KEEPER).doesNotHaveDuplicates();
        assertThat(portal.get(Teller.class).letters(NoticeKind.OPENING_DUE)).doesNotHaveDuplicates();

        var chair = portal.caller(SampleWorld.CHAIR);
        Holders.open(portal, closed.id(), EnvelopeKind.TECHNICAL);
        Committee.judgeAndFreeze(portal, closed.id(), SampleFiles.scores());
        Holders.open(portal, closed.id(), EnvelopeKind.FINANCIAL);
        Sureness.explain(portal, closed.id());
        portal.get(Evaluating.class).conclude(chair, closed.id());
        assertThat(told(NoticeKind.RESULT))
                .contains(SampleWorld.CHAIR, SampleWorld.STAFF, SampleWorld.OBSERVER)
                .doesNotContain(NOMAD);
    }

    @Test
    void whoDraftedAndSealedNothingIsRemindedThreeDaysAndOneDayBefore() {
        var nomad = bid(NOMAD);
        bid(ALTAI);
        portal.get(Bidding.class).submit(portal.caller(ALTAI), open.id());
        var deadline = open.closesAt();
        Clocks.travel(deadline.minus(Duration.ofDays(3)).minusSeconds(1));
        round();
        assertThat(told(NoticeKind.DEADLINE_NEAR)).isEmpty();
        Clocks.travel(deadline.minus(Duration.ofDays(3)));
        round();
        round();
        assertThat(told(NoticeKind.DEADLINE_NEAR)).containsExactly(NOMAD);
        Clocks.travel(deadline.minus(Duration.ofHours(24)));
        round();
        round();
        assertThat(told(NoticeKind.DEADLINE_NEAR)).containsExactly(NOMAD, NOMAD);

        portal.get(Bidding.class).withdraw(portal.caller(ALTAI), open.id());
        assertThat(told(NoticeKind.BID_WITHDRAWN)).containsExactly(ALTAI);
        portal.get(Drafting.class).draft(portal.caller(ALTAI), open.id());
        round();
        assertThat(told(NoticeKind.DEADLINE_NEAR)).containsExactly(ALTAI, NOMAD, NOMAD);
        assertThat(portal.get(NoticeDesk.class).list(nomad, "en", 0, 1).get(0).text())
                .contains(open.reference());
    }

    private static Caller bid(String email) {
        var caller = portal.caller(email);
        var bidder = SampleFiles.bidders().stream()
                .filter(one -> SampleWorld.address(one.id()).equals(email))
                .findFirst()
                .orElseThrow();
        var draft = portal.get(Drafting.class).draft(caller, open.id());
        portal.get(Drafting.class).importOffers(caller, open.id(), SampleFiles.offers(bidder));
        portal.get(Drafting.class)
                .describe(
                        caller,
                        open.id(),
                        draft.version(),
                        bidder.currency(),
                        false,
                        java.util.Map.of("experience", "a", "maintenance", "b", "community", "c"));
        return caller;
    }
}
