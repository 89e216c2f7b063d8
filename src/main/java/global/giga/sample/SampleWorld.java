package global.giga.sample;

import global.giga.bid.Bidding;
import global.giga.bid.Drafting;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.kernel.Duty;
import global.giga.kernel.Role;
import global.giga.party.Account;
import global.giga.party.Accounts;
import global.giga.party.Browser;
import global.giga.party.Codes;
import global.giga.party.Organization;
import global.giga.party.Parties;
import global.giga.party.SignIn;
import global.giga.party.SigningIn;
import global.giga.sample.SampleFiles.Bidder;
import global.giga.school.Registering;
import global.giga.tender.Appointing;
import global.giga.tender.LotPlan;
import global.giga.tender.Tender;
import global.giga.tender.Tendering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the story so far: one officer drafted and another one published the tender for the 105 schools four weeks ago, ten suppliers sealed their bids
 * in the last days, and its deadline has just passed; a second round is open. Every act goes through its service, at the
 * time at which it would have happened.
 */
@ApplicationScoped
public class SampleWorld {
    /** Of every account of the sample world. */
    public static final String PASSWORD = "schools online together";

    /** Of the authenticator apps of all sample people who must have a second factor; Base32. */
    public static final String SECOND_FACTOR = "GIGATENDERSSAMPLEWORLDSECRETKEY2";

    public static final String STAFF = "staff@giga.example";
    public static final String APPROVER = "approver@giga.example";
    public static final String KEEPER = "keeper@giga.example";
    public static final String SECRETARY = "secretary@giga.example";
    public static final String CHAIR = "chair@giga.example";
    public static final String EVALUATOR = "evaluator@giga.example";
    public static final String EVALUATOR_2 = "evaluator2@giga.example";
    public static final String EVALUATOR_3 = "evaluator3@giga.example";
    public static final String OBSERVER = "observer@giga.example";
    public static final String ADMIN = "admin@giga.example";

    /** Who does what in its tenders, beside the officer who drafts them. */
    private static final List<Map.Entry<String, Duty>> TEAM = List.of(
            Map.entry(APPROVER, Duty.APPROVER),
            Map.entry(APPROVER, Duty.KEY_HOLDER),
            Map.entry(KEEPER, Duty.KEY_HOLDER),
            Map.entry(STAFF, Duty.KEY_HOLDER),
            Map.entry(SECRETARY, Duty.SECRETARY),
            Map.entry(CHAIR, Duty.CHAIR),
            Map.entry(EVALUATOR, Duty.EVALUATOR),
            Map.entry(EVALUATOR_2, Duty.EVALUATOR),
            Map.entry(OBSERVER, Duty.OBSERVER));
    /** Who must have a second factor. */
    public static final Set<String> OFFICIALS =
            Set.of(STAFF, APPROVER, KEEPER, SECRETARY, CHAIR, EVALUATOR, EVALUATOR_2, EVALUATOR_3, OBSERVER, ADMIN);

    private static final String TEMPLATE = "giga-accelerate";
    private static final String COUNTRY = "KZ";
    private static final String REASON = "The sample closes when it is started, whatever day that is.";
    private static final Caller FOUNDER = new Caller(null, "", null, Set.of(Role.ADMIN));

    @Inject
    Parties parties;

    @Inject
    SigningIn signingIn;

    @Inject
    Registering registering;

    @Inject
    Tendering tendering;

    @Inject
    Appointing appointing;

    @Inject
    Accounts accounts;

    @Inject
    Drafting drafting;

    @Inject
    Bidding bidding;

    @Inject
    SampleHolders holders;

    @Inject
    Clock clock;

    /** The account of a bidder. */
    public static String address(String bidder) {
        return bidder + "@bidder.example";
    }

    /** The sample tender, closed some minutes ago. */
    public Tender load() {
        var deadline = clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(5));
        try {
            return tell(deadline);
        } finally {
            Clocks.comeBack();
        }
    }

    private Tender tell(Instant deadline) {
        Clocks.travel(deadline.minus(30, ChronoUnit.DAYS));
        var staff = people();
        Map<Bidder, Caller> suppliers = new LinkedHashMap<>();
        SampleFiles.bidders().forEach(bidder -> suppliers.put(bidder, supplier(bidder)));
        registering.register(staff, COUNTRY, SampleFiles.schools(), true);

        Clocks.travel(deadline.minus(28, ChronoUnit.DAYS));
        var first = draft(staff, "KZ-2026-01", null);
        tendering.publish(approver(), first.id(), deadline, REASON);

        Clocks.travel(deadline.minus(6, ChronoUnit.DAYS));
        var second = draft(staff, "KZ-2026-02", "Giga Accelerate – second round");
        tendering.publish(approver(), second.id(), deadline.plus(22, ChronoUnit.DAYS), REASON);

        var receivedAt = deadline.minus(3, ChronoUnit.DAYS).plus(37, ChronoUnit.MINUTES);
        for (var entry : suppliers.entrySet()) {
            Clocks.travel(receivedAt);
            bid(entry.getKey(), entry.getValue(), first);
            receivedAt = receivedAt.plus(439, ChronoUnit.MINUTES);
        }
        return first;
    }

    private Caller people() {
        var unicef = parties.registerOrganization(FOUNDER, "UNICEF Giga", Organization.Kind.BUYER);
        register(unicef, Role.ADMIN, ADMIN, "Dana Administrator");
        register(unicef, Role.STAFF, APPROVER, "Saule Approver");
        register(unicef, Role.STAFF, KEEPER, "Timur Keeper");
        register(unicef, Role.STAFF, SECRETARY, "Zarina Secretary");
        register(unicef, Role.EVALUATOR, CHAIR, "Yerlan Chair");
        register(unicef, Role.EVALUATOR, EVALUATOR, "Marat Evaluator");
        register(unicef, Role.EVALUATOR, EVALUATOR_2, "Gulnara Evaluator");
        register(unicef, Role.EVALUATOR, EVALUATOR_3, "Ruslan Evaluator");
        register(unicef, Role.AUDITOR, OBSERVER, "Asel Observer");
        return register(unicef, Role.STAFF, STAFF, "Aigerim Officer").caller();
    }

    private Caller supplier(Bidder bidder) {
        var company = parties.registerOrganization(FOUNDER, bidder.name(), Organization.Kind.SUPPLIER);
        return register(company, Role.SUPPLIER, address(bidder.id()), bidder.name())
                .caller();
    }

    private Account register(Organization organization, Role role, String email, String name) {
        var account = parties.registerAccount(FOUNDER, organization, role, email, name, PASSWORD);
        if (account.mustHaveSecondFactor()) {
            var waiting = (SignIn.Waiting) signingIn.signIn(email, PASSWORD, Browser.NONE);
            var code = Codes.at(SECOND_FACTOR, clock.instant());
            var in = signingIn
                    .setUpApp(waiting, SECOND_FACTOR, code, Browser.NONE)
                    .complete();
            signingIn.signOut(in.caller(), in.token());
        }
        return account;
    }

    private Tender draft(Caller staff, String reference, String title) {
        var tender = tendering.draft(staff, reference, title, TEMPLATE, LotPlan.read(SampleFiles.lots()));
        TEAM.forEach(duty -> appointing.appoint(staff, tender.id(), duty.getKey(), duty.getValue()));
        holders.makeKeys(staff, tender.id());
        return tender;
    }

    private Caller approver() {
        return accounts.byEmail(APPROVER).orElseThrow().caller();
    }

    private void bid(Bidder bidder, Caller supplier, Tender tender) {
        var draft = drafting.draft(supplier, tender.id());
        drafting.importOffers(supplier, tender.id(), SampleFiles.offers(bidder));
        drafting.describe(supplier, tender.id(), draft.version(), bidder.currency(), false, answers(bidder));
        bidding.submit(supplier, tender.id());
    }

    private static Map<String, String> answers(Bidder bidder) {
        return Map.of(
                "experience",
                bidder.name() + " has served schools for " + bidder.years() + " years, licence " + bidder.licence()
                        + ". Today " + bidder.schools() + " schools are on its network.",
                "maintenance",
                bidder.technicians() + " technicians work in the regions of the tender. A fault reported by a school is"
                        + " repaired within " + bidder.repairHours() + " hours.",
                "community",
                "The access point of each school is open to the people around it outside lessons, within the radius"
                        + " offered in the price schedule.");
    }
}
