package global.giga.bid;

import static global.giga.bid.OpeningWorld.JUDGE;
import static global.giga.bid.OpeningWorld.KEEPER;
import static global.giga.bid.OpeningWorld.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Portal;
import global.giga.audit.Entries;
import global.giga.document.Papers;
import global.giga.document.PdfText;
import global.giga.evaluation.Judging;
import global.giga.kernel.Caller;
import global.giga.kernel.ChangedElsewhere;
import global.giga.kernel.Clocks;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NotFound;
import global.giga.notice.NoticeDesk;
import global.giga.sample.SampleWorld;
import global.giga.seal.EnvelopeKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QuarantineDbTest {
    private Portal portal;
    private OpeningWorld world;
    private long tender;
    private long bid;
    private String document;
    private Caller officer;
    private Caller judge;

    @BeforeEach
    void open() throws IOException {
        portal = Portal.inMemory();
        world = OpeningWorld.tell(portal);
        tender = world.tender.id();
        officer = portal.caller(STAFF);
        judge = portal.caller(JUDGE);
        sealWithPrice();
        world.after(Duration.ofMinutes(1));
        world.holders.open(tender, EnvelopeKind.TECHNICAL, STAFF, KEEPER);
        bid = portal.get(Bids.class).opened(tender).stream()
                .filter(b -> b.organization().name().equals("steppe-fibre"))
                .findFirst()
                .orElseThrow()
                .id();
        document = portal.get(OpenedFiles.class).of(officer, tender, bid).get(0).document();
    }

    @AfterEach
    void close() {
        Clocks.comeBack();
        portal.close();
    }

    /** The supplier replaces its bid with one that tells its price too early, in an answer and on a page. */
    private void sealWithPrice() throws IOException {
        var steppe = portal.caller(SampleWorld.address("steppe-fibre"));
        OpeningWorld.fill(portal, "steppe-fibre", "steppe-fibre", world.tender);
        var drafting = portal.get(Drafting.class);
        var own = drafting.draft(steppe, tender);
        drafting.describe(
                steppe, tender, own.version(), "KZT", false, Map.of("experience", "Nine years, for USD 90 a month."));
        portal.get(Enclosing.class)
                .add(
                        steppe,
                        tender,
                        "experience",
                        "offer.pdf",
                        new Papers.InMemory(Papers.pages("Offer for USD 90", "References")));
        portal.get(Bidding.class).submit(steppe, tender);
    }

    private Quarantining quarantining() {
        return portal.get(Quarantining.class);
    }

    private Map<Long, Set<String>> hidden(Caller caller) {
        return portal.get(Quarantine.class).hidden(caller, tender);
    }

    private String answer(Caller caller) {
        return portal.get(Judging.class).sheet(caller, tender).rows().stream()
                .filter(row -> row.bid() == bid)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.criterion().id().equals("experience"))
                .findFirst()
                .orElseThrow()
                .answer();
    }

    private String text(Caller caller) throws IOException {
        var out = new ByteArrayOutputStream();
        portal.get(OpenedFiles.class).file(caller, tender, bid, document).write(out);
        return new PdfText(out.toByteArray()).text();
    }

    @Test
    @DisplayName("R2.3 an answer with a price is out of sight at once, until staff decide that it is none")
    void hidesAnAnswer() {
        var part = quarantining().answer(judge, tender, bid, "experience", "A monthly figure.");
        assertThat(hidden(judge)).containsEntry(bid, Set.of("experience"));
        assertThat(hidden(officer)).isEmpty();
        assertThat(answer(judge)).isEmpty();
        assertThat(answer(officer)).contains("USD 90");
        assertThat(portal.get(NoticeDesk.class).unread(officer)).isPositive();
        assertThatThrownBy(() -> portal.get(Quarantine.class).requireDecided(tender))
                .isInstanceOf(QuarantineUndecided.class);

        assertThatThrownBy(() -> quarantining().decide(judge, tender, part.id(), false, "It is none."))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> quarantining().decide(officer, tender, part.id(), false, " "))
                .isInstanceOf(QuarantineUnexplained.class);
        quarantining().decide(officer, tender, part.id(), false, "It is the fee of a customer.");
        assertThat(hidden(judge)).isEmpty();
        assertThat(answer(judge)).contains("USD 90");
        assertThatThrownBy(() -> quarantining().decide(officer, tender, part.id(), true, "No."))
                .isInstanceOf(ChangedElsewhere.class);
        portal.get(Quarantine.class).requireDecided(tender);
        assertThat(portal.get(Entries.class).of(tender, "price.found")).hasSize(1);
        assertThat(portal.get(Entries.class).of(tender, "price.released")).hasSize(1);
    }

    @Test
    @DisplayName("R2.3 a page stays out of the copy that judges read; staff read it whole")
    void hidesAPage() throws IOException {
        assertThat(text(judge)).contains("USD 90");
        var part = quarantining().document(judge, tender, bid, document, "1", "A price table.");
        assertThat(text(judge)).contains("References").doesNotContain("USD 90");
        assertThat(text(officer)).contains("USD 90");
        quarantining().decide(officer, tender, part.id(), true, "It is the monthly charge.");
        assertThat(text(judge)).doesNotContain("USD 90");
        assertThat(quarantining().all(officer, tender)).singleElement().satisfies(one -> {
            assertThat(one.decided() && one.hidden()).isTrue();
            assertThat(one.pages()).isEqualTo(new Pages("1"));
        });
    }

    @Test
    void hidesAWholeDocument() {
        quarantining().document(judge, tender, bid, document, " ", "Prices on every page.");
        assertThatThrownBy(() -> text(judge)).isInstanceOf(DocumentQuarantined.class);
        assertThat(hidden(judge)).containsEntry(bid, Set.of(document));
        assertThat(hidden(officer)).isEmpty();
    }

    @Test
    void refusesWhatIsNotThereOrNotSaid() {
        assertThatThrownBy(() -> quarantining().answer(judge, tender, bid, "maintenance", "Seen."))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> quarantining().answer(judge, tender, bid, "experience", ""))
                .isInstanceOf(QuarantineUnexplained.class);
        assertThatThrownBy(() -> quarantining().document(judge, tender, bid, "other", null, "Seen."))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> quarantining().document(judge, tender, bid, document, "0", "Seen."))
                .isInstanceOf(PagesUnreadable.class);
        assertThat(quarantining().all(officer, tender)).isEmpty();
    }
}
