package global.giga.bid;

import static global.giga.bid.OpeningWorld.JUDGE;
import static global.giga.bid.OpeningWorld.KEEPER;
import static global.giga.bid.OpeningWorld.STAFF;
import static global.giga.seal.EnvelopeKind.TECHNICAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.nimbusds.jose.JOSEException;
import global.giga.Databases;
import global.giga.Portal;
import global.giga.Sealer;
import global.giga.evaluation.Judging;
import global.giga.evaluation.ScoreSheet;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.kernel.Json;
import global.giga.party.CompanyDetails;
import global.giga.party.CompanyKeeping;
import global.giga.party.CompanySnapshot;
import global.giga.party.Licence;
import global.giga.party.Reference;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The company profile goes into every bid as it is at the sealing, and the committee reads it after the opening. */
class CompanyInBidDbTest {
    private static final String SUPPLIER = "steppe-fibre";

    private Portal portal;
    private OpeningWorld world;
    private long tender;
    private LocalDate day;
    private Caller caller;

    @BeforeEach
    void start() {
        portal = new Portal(Databases.h2());
        var deadline = portal.get(Clock.class)
                .instant()
                .truncatedTo(ChronoUnit.MINUTES)
                .plus(Duration.ofMinutes(2));
        OpeningWorld.people(portal);
        var published = OpeningWorld.publish(portal, "COMPANY-1", deadline);
        world = new OpeningWorld(portal, published, deadline);
        tender = published.id();
        day = deadline.atZone(published.terms().zone()).toLocalDate();
        caller = portal.caller(SampleWorld.address(SUPPLIER));
    }

    @AfterEach
    void stop() {
        Clocks.comeBack();
        portal.close();
    }

    private CompanyKeeping profile() {
        return portal.get(CompanyKeeping.class);
    }

    private void tell(String name, LocalDate until) {
        profile().describe(caller, new CompanyDetails(name, "R-1", "T-1", "Almaty", "https://a.example", 2015, 40));
        profile().addLicence(caller, new Licence(null, "L-" + name, "Ministry", until));
        profile().addReference(caller, new Reference(null, "Akimat", "Fibre to schools", 12, 2024, "a@b.example"));
    }

    private ScoreSheet.Row opened() {
        world.after(Duration.ofMinutes(1));
        world.holders.open(tender, TECHNICAL, STAFF, KEEPER);
        return portal.get(Judging.class)
                .sheet(portal.caller(JUDGE), tender)
                .rows()
                .get(0);
    }

    private String draft() {
        var file = SampleFiles.bidders().stream()
                .filter(b -> b.id().equals(SUPPLIER))
                .map(SampleFiles::offers)
                .findFirst()
                .orElseThrow();
        portal.get(Drafting.class).draft(caller, tender);
        portal.get(Drafting.class).importOffers(caller, tender, file);
        return portal.get(Bidding.class).kit(caller, tender).json();
    }

    /** Seals on the command line what the draft has, with something else said of the company. */
    private void seal(boolean named, Object company) throws ParseException, JOSEException {
        var sealer = new Sealer(draft());
        var technical =
                Json.readMap(portal.get(Bidding.class).kit(caller, tender).technical(), Object.class);
        technical.remove("company");
        if (named) {
            technical.put("company", company);
        }
        var kit = portal.get(Bidding.class).kit(caller, tender);
        var container = sealer.container(Json.write(technical), Map.copyOf(kit.financial()), List.of());
        var bytes = container.getBytes(StandardCharsets.UTF_8);
        portal.get(Bidding.class).receive(caller, tender, bytes, sealer.stamp());
    }

    @Test
    void showsTheCommitteeWhatTheProfileSaidAtTheSealing() {
        tell("Steppe", day.minusDays(1));
        OpeningWorld.bid(portal, SUPPLIER, world.tender);
        tell("Renamed", day.plusYears(1));

        var seen = opened().company();
        assertThat(seen.details().name()).isEqualTo("Steppe");
        assertThat(seen.details().tax()).isEqualTo("T-1");
        assertThat(seen.references())
                .extracting(CompanySnapshot.Work::customer, CompanySnapshot.Work::sites)
                .containsExactly(tuple("Akimat", 12));
        assertThat(seen.licences())
                .extracting(CompanySnapshot.Permit::number, one -> one.expired(day))
                .containsExactly(tuple("L-Steppe", true));
    }

    @Test
    void aLicenceThatEndsOnTheDayOfTheDeadlineIsValid() {
        tell("Steppe", day);
        OpeningWorld.bid(portal, SUPPLIER, world.tender);
        assertThat(opened().company().licences()).noneMatch(one -> one.expired(day));
    }

    @Test
    void sealsNothingReadableOfIt() {
        tell("Unmistakable-Name", null);
        OpeningWorld.bid(portal, SUPPLIER, world.tender);
        var stored =
                portal.get(Bids.class).revisions(tender, caller.organization()).get(0);
        assertThat(new String(stored.ciphertext(), StandardCharsets.UTF_8)).doesNotContain("Unmistakable-Name");
    }

    @Test
    void opensEnvelopesThatSayNothingOfTheCompany() throws ParseException, JOSEException {
        seal(false, null);
        var row = opened();
        assertThat(row.supplier()).isEqualTo(SUPPLIER);
        assertThat(row.company()).isNull();
    }

    @Test
    void aProfileThatThePortalCouldNotHaveIsNoBid() throws ParseException, JOSEException {
        var licence = Map.of("number", "x".repeat(101), "authority", "Ministry");
        seal(true, Map.of("licences", List.of(licence)));
        world.after(Duration.ofMinutes(1));
        world.holders.open(tender, TECHNICAL, STAFF, KEEPER);
        assertThat(portal.get(Bids.class).opened(tender))
                .extracting(Bid::unreadable)
                .containsExactly(Reading.MALFORMED);
    }
}
