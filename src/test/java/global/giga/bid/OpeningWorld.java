package global.giga.bid;

import global.giga.Holders;
import global.giga.Portal;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.kernel.Duty;
import global.giga.kernel.Role;
import global.giga.kernel.Sha256;
import global.giga.party.Accounts;
import global.giga.party.Organization;
import global.giga.party.Parties;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleHolders;
import global.giga.sample.SampleWorld;
import global.giga.school.Registering;
import global.giga.school.Rows;
import global.giga.tender.Appointing;
import global.giga.tender.Editing;
import global.giga.tender.EnvelopeCount;
import global.giga.tender.LotPlan;
import global.giga.tender.Section;
import global.giga.tender.Tender;
import global.giga.tender.Tendering;
import global.giga.tender.Tenders;
import global.giga.tender.key.KeyCeremonies;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * A tender for the 105 schools whose key three people hold, two of them to open; the third also judges. Three suppliers
 * have sealed their bids; the deadline is a minute away.
 */
final class OpeningWorld {
    static final String STAFF = SampleWorld.STAFF;
    static final String KEEPER = SampleWorld.KEEPER;
    static final String JUDGE = SampleWorld.SECRETARY;
    static final List<String> BIDDERS = List.of("steppe-fibre", "aral-online", "qazaq-geo");

    private static final int PER_LOT = 120;
    private static final Caller FOUNDER = new Caller(null, "", null, Set.of(Role.ADMIN));

    final Portal portal;
    final Holders holders;
    final Tender tender;
    final Instant deadline;

    OpeningWorld(Portal portal, Tender tender, Instant deadline) {
        this.portal = portal;
        this.holders = new Holders(portal);
        this.tender = tender;
        this.deadline = deadline;
    }

    static OpeningWorld tell(Portal portal) {
        var deadline = portal.get(Clock.class)
                .instant()
                .truncatedTo(ChronoUnit.MINUTES)
                .plus(Duration.ofMinutes(2));
        people(portal);
        var tender = publish(portal, "OPENING-1", deadline);
        BIDDERS.forEach(bidder -> bid(portal, bidder, tender));
        return new OpeningWorld(portal, tender, deadline);
    }

    static void people(Portal portal) {
        var parties = portal.get(Parties.class);
        var buyer = parties.registerOrganization(FOUNDER, "UNICEF Giga", Organization.Kind.BUYER);
        for (var email : List.of(SampleWorld.APPROVER, STAFF, KEEPER, JUDGE, SampleWorld.CHAIR)) {
            parties.registerAccount(FOUNDER, buyer, Role.STAFF, email, email, SampleWorld.PASSWORD);
        }
        for (var bidder : BIDDERS) {
            var company = parties.registerOrganization(FOUNDER, bidder, Organization.Kind.SUPPLIER);
            parties.registerAccount(
                    FOUNDER, company, Role.SUPPLIER, SampleWorld.address(bidder), bidder, SampleWorld.PASSWORD);
        }
        portal.get(Registering.class).register(portal.caller(STAFF), "KZ", SampleFiles.schools(), true);
    }

    /** A published tender with the key of the holders. */
    static Tender publish(Portal portal, String reference, Instant deadline) {
        var tender = team(portal, reference);
        portal.get(SampleHolders.class).makeKeys(portal.caller(STAFF), tender);
        return portal.get(Tendering.class).publish(portal.caller(SampleWorld.APPROVER), tender, deadline, "A test.");
    }

    /** One in which the price is opened with the technical part. */
    static Tender publishInOne(Portal portal, String reference, Instant deadline) {
        var staff = portal.caller(STAFF);
        var tender = team(portal, reference);
        var drafted = portal.get(Tenders.class).get(tender).terms().awardTerms();
        var editing = portal.get(Editing.class);
        var seen = editing.state(staff, tender).digest(Section.AWARD);
        editing.award(staff, tender, seen, drafted.in(EnvelopeCount.ONE));
        portal.get(SampleHolders.class).makeKeys(staff, tender);
        return portal.get(Tendering.class).publish(portal.caller(SampleWorld.APPROVER), tender, deadline, "A test.");
    }

    /** A published tender for the 105 schools and so many more that there are {@code schools}, 120 to a lot. */
    static Tender large(Portal portal, String reference, Instant deadline, int schools) {
        people(portal);
        var lots = new ArrayList<>(LotPlan.read(SampleFiles.lots()).lots());
        int more = schools - lots.stream().mapToInt(lot -> lot.schools().size()).sum();
        if (more > 0) {
            portal.get(Registering.class)
                    .register(portal.caller(STAFF), "KZ", Rows.country(more).csv(), true);
        }
        for (int from = 1; from <= more; from += PER_LOT) {
            var ids = IntStream.rangeClosed(from, Math.min(more, from + PER_LOT - 1))
                    .mapToObj(i -> "KZ-" + i)
                    .toList();
            lots.add(new LotPlan.PlannedLot("MORE-" + from, "More", ids));
        }
        var tender = team(portal, reference, new LotPlan(lots));
        portal.get(SampleHolders.class).makeKeys(portal.caller(STAFF), tender);
        return portal.get(Tendering.class).publish(portal.caller(SampleWorld.APPROVER), tender, deadline, "A test.");
    }

    private static long team(Portal portal, String reference) {
        return team(portal, reference, LotPlan.read(SampleFiles.lots()));
    }

    private static long team(Portal portal, String reference, LotPlan plan) {
        var draft = portal.get(Tendering.class)
                .draft(portal.caller(STAFF), reference, "giga-accelerate", plan)
                .id();
        List.of(STAFF, KEEPER, JUDGE).forEach(email -> appoint(portal, draft, email, Duty.KEY_HOLDER));
        appoint(portal, draft, JUDGE, Duty.EVALUATOR);
        appoint(portal, draft, SampleWorld.APPROVER, Duty.APPROVER);
        appoint(portal, draft, SampleWorld.CHAIR, Duty.CHAIR);
        return draft;
    }

    /** One whose key so many holders open together and the recovery key has a place in; another officer holds nothing. */
    static Tender publish(Portal portal, String reference, Instant deadline, int threshold, String officer) {
        var staff = portal.caller(STAFF);
        var parties = portal.get(Parties.class);
        var buyer = portal.get(Accounts.class).byEmail(STAFF).orElseThrow().organization();
        parties.registerAccount(FOUNDER, buyer, Role.STAFF, officer, officer, SampleWorld.PASSWORD);
        var tender = team(portal, reference);
        appoint(portal, tender, officer, Duty.OFFICER);
        portal.get(KeyCeremonies.class).start(staff, tender, threshold, true);
        portal.get(SampleHolders.class).goOn(tender);
        return portal.get(Tendering.class).publish(portal.caller(SampleWorld.APPROVER), tender, deadline, "A test.");
    }

    private static void appoint(Portal portal, long tender, String email, Duty duty) {
        portal.get(Appointing.class).appoint(portal.caller(STAFF), tender, email, duty);
    }

    static void bid(Portal portal, String bidder, Tender tender) {
        bid(portal, bidder, bidder, tender);
    }

    /** Bids as one supplier with the offers of another. */
    static void bid(Portal portal, String bidder, String offers, Tender tender) {
        fill(portal, bidder, offers, tender);
        portal.get(Bidding.class).submit(portal.caller(SampleWorld.address(bidder)), tender.id());
    }

    /** Drafts a bid as one supplier with the offers of another. */
    static void fill(Portal portal, String bidder, String offers, Tender tender) {
        var caller = portal.caller(SampleWorld.address(bidder));
        var file = SampleFiles.bidders().stream()
                .filter(b -> b.id().equals(offers))
                .map(SampleFiles::offers)
                .findFirst()
                .orElseThrow();
        var drafting = portal.get(Drafting.class);
        drafting.draft(caller, tender.id());
        drafting.importOffers(caller, tender.id(), file);
    }

    /** The same world at a portal that was started again. */
    OpeningWorld at(Portal other) {
        return new OpeningWorld(other, tender, deadline);
    }

    /** Goes to the deadline and so much beyond. */
    void after(Duration wait) {
        Clocks.travel(deadline.plus(wait));
    }

    long organization(String bidder) {
        return portal.caller(SampleWorld.address(bidder)).organization();
    }

    /** Changes what is stored of a sealed bid, together with its digest. */
    void tamper(DataSource database, String bidder, UnaryOperator<String> change) throws SQLException {
        var content = portal.get(Bids.class)
                .revisions(tender.id(), organization(bidder))
                .get(0)
                .ciphertext();
        var changed = change.apply(new String(content, StandardCharsets.UTF_8));
        store(
                database,
                bidder,
                changed,
                Sha256.of(changed.getBytes(StandardCharsets.UTF_8)).hex());
    }

    /** Changes what is stored of a sealed bid and leaves its digest. */
    void damage(DataSource database, String bidder, String content) throws SQLException {
        var digest = portal.get(Bids.class)
                .revisions(tender.id(), organization(bidder))
                .get(0)
                .sha256();
        store(database, bidder, content, digest.hex());
    }

    private void store(DataSource database, String bidder, String content, String digest) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update sealed_bid set content = ?, sha256 = ?"
                        + " where tender_id = ? and organization_id = ?")) {
            update.setString(1, content);
            update.setString(2, digest);
            update.setLong(3, tender.id());
            update.setLong(4, organization(bidder));
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("no such bid");
            }
        }
    }
}
