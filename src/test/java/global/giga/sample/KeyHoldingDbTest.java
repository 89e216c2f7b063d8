package global.giga.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Portal;
import global.giga.audit.AuditEntry;
import global.giga.audit.AuditTrail;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.Forbidden;
import global.giga.kernel.Role;
import global.giga.party.Organization;
import global.giga.party.Parties;
import global.giga.school.Registering;
import global.giga.seal.Damaged;
import global.giga.seal.EnvelopeKind;
import global.giga.seal.HolderSecret;
import global.giga.seal.Jwe;
import global.giga.seal.Point;
import global.giga.seal.Scalar;
import global.giga.seal.threshold.Partials;
import global.giga.tender.Appointing;
import global.giga.tender.LotPlan;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tendering;
import global.giga.tender.key.CeremonyMovedOn;
import global.giga.tender.key.CeremonyRunning;
import global.giga.tender.key.KeyCeremonies;
import global.giga.tender.key.KeyDealing.Dealt;
import global.giga.tender.key.KeyHolding;
import global.giga.tender.key.KeyMaterialDamaged;
import global.giga.tender.key.KeyPhase;
import global.giga.tender.key.KeysNotReady;
import global.giga.tender.key.NoRecoveryKey;
import global.giga.tender.key.RecoveryKeyUnusable;
import global.giga.tender.key.RecoverySheet;
import global.giga.tender.key.TenderKeys;
import global.giga.tender.key.ThresholdOutOfRange;
import global.giga.tender.key.TooFewToReshare;
import global.giga.tender.key.TooManyHolders;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ceremonies with people who err and people who cheat. */
class KeyHoldingDbTest {
    private static final Caller FOUNDER = new Caller(null, "", null, Set.of(Role.ADMIN));
    private static final SecureRandom RANDOM = new SecureRandom();

    private static Portal portal;
    private static Organization buyer;
    private static Caller officer;
    private static Caller approver;
    private static Caller admin;
    private static final List<Caller> PEOPLE = new ArrayList<>();
    private static final Map<Long, List<Caller>> TRIED = new HashMap<>();
    private static int number;

    private final KeyHolding holding = portal.get(KeyHolding.class);
    private final KeyCeremonies ceremonies = portal.get(KeyCeremonies.class);
    private final SampleHolders holders = portal.get(SampleHolders.class);
    private final TenderKeys keys = portal.get(TenderKeys.class);
    private final Tendering tendering = portal.get(Tendering.class);

    @BeforeAll
    static void open() {
        portal = Portal.inMemory();
        var parties = portal.get(Parties.class);
        buyer = parties.registerOrganization(FOUNDER, "Buyer", Organization.Kind.BUYER);
        officer = person(Role.STAFF);
        approver = person(Role.STAFF);
        admin = person(Role.ADMIN);
        portal.get(Registering.class).register(officer, "KZ", SampleFiles.schools(), true);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void nothingIsPublishedBeforeItsKeyIsRehearsedByThoseWhoHoldItNow() {
        var tender = draft();
        var people = appoint(tender, 2);
        assertThatThrownBy(() -> tendering.publish(approver, tender, (Instant) null, "Nobody bids in this test."))
                .isInstanceOf(KeysNotReady.class);
        ceremonies.start(officer, tender, 2, false);
        assertThatThrownBy(() -> tendering.publish(approver, tender, (Instant) null, "Nobody bids in this test."))
                .isInstanceOf(KeysNotReady.class);
        assertThatThrownBy(() -> keys.publicKey(tender, EnvelopeKind.TECHNICAL)).isInstanceOf(KeysNotReady.class);
        holders.goOn(tender);
        assertThat(holding.status(people.get(0), tender).phase()).isEqualTo(KeyPhase.READY);
        appoint(tender, 1);
        assertThatThrownBy(() -> tendering.publish(approver, tender, (Instant) null, "Nobody bids in this test."))
                .isInstanceOf(KeysNotReady.class);
        assertThat(holding.status(officer, tender).appointed()).isFalse();
        holders.makeKeys(officer, tender);
        var published = tendering.publish(approver, tender, (Instant) null, "Nobody bids in this test.");
        assertThat(published.statusAt(portal.get(Clock.class).instant())).isEqualTo(TenderStatus.PUBLISHED);
    }

    @Test
    void twoCeremoniesAtOnceAndImpossibleNumbersAreRefused() {
        var tender = draft();
        appoint(tender, 3);
        assertThatThrownBy(() -> ceremonies.start(officer, tender, 4, false)).isInstanceOf(ThresholdOutOfRange.class);
        assertThatThrownBy(() -> ceremonies.start(officer, tender, 1, false)).isInstanceOf(ThresholdOutOfRange.class);
        assertThatThrownBy(() -> ceremonies.start(approver, tender, 2, false)).isInstanceOf(Forbidden.class);
        ceremonies.start(officer, tender, 2, false);
        assertThatThrownBy(() -> ceremonies.start(officer, tender, 2, false)).isInstanceOf(CeremonyRunning.class);
        assertThatThrownBy(() -> ceremonies.reshare(officer, tender, 2, false)).isInstanceOf(CeremonyRunning.class);
        ceremonies.giveUp(officer, tender);
        appoint(tender, 7);
        assertThatThrownBy(() -> ceremonies.start(officer, tender, 2, false)).isInstanceOf(TooManyHolders.class);
    }

    @Test
    void dealingsOfAnotherTenderOfAnotherEpochAndOfStrangersAreRefused() throws Damaged {
        var tender = draft();
        var people = appoint(tender, 2);
        var elsewhere = draft();
        people.forEach(person -> hold(elsewhere, person));
        people.forEach(holders::secret);
        ceremonies.start(officer, tender, 2, false);
        ceremonies.start(officer, elsewhere, 2, false);
        var first = people.get(0);
        var foreign = dealt(first, elsewhere);
        assertThatThrownBy(() -> holding.deal(first, tender, 0, foreign)).isInstanceOf(KeyMaterialDamaged.class);
        var own = dealt(first, tender);
        assertThatThrownBy(() -> holding.deal(people.get(1), tender, 0, own))
                .as("what another dealt")
                .isInstanceOf(KeyMaterialDamaged.class);
        var half = Map.of(EnvelopeKind.TECHNICAL, own.get(EnvelopeKind.TECHNICAL));
        assertThatThrownBy(() -> holding.deal(first, tender, 0, half)).isInstanceOf(KeyMaterialDamaged.class);
        assertThatThrownBy(() -> holding.deal(first, tender, 1, own)).isInstanceOf(CeremonyMovedOn.class);
        assertThatThrownBy(() -> holding.deal(approver, tender, 0, own)).isInstanceOf(Forbidden.class);
        holding.deal(first, tender, 0, own);
        assertThatThrownBy(() -> holding.deal(first, tender, 0, own)).isInstanceOf(CeremonyMovedOn.class);
        assertThatThrownBy(() -> holding.status(admin, tender)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aDamagedValueIsComplainedOfAndDealtAnew() throws Damaged {
        var tender = draft();
        var people = begun(tender, 2);
        var cheat = people.get(0);
        var one = dealt(cheat, tender);
        var other = dealt(cheat, tender);
        var mixed = new EnumMap<EnvelopeKind, Dealt>(EnvelopeKind.class);
        one.forEach((kind, dealt) ->
                mixed.put(kind, new Dealt(dealt.commitments(), other.get(kind).letters())));
        holding.deal(cheat, tender, 0, mixed);
        var honest = people.get(1);
        holding.deal(honest, tender, 0, dealt(honest, tender));
        var view = holding.status(honest, tender);
        assertThat(view.phase()).isEqualTo(KeyPhase.REHEARSING);
        assertThatThrownBy(() -> browser(honest).rehearse(view)).isInstanceOf(Damaged.class);
        holding.complain(honest, tender, 0, 1);
        assertThat(holding.status(cheat, tender).own().dealer()).isEqualTo(1);
        assertThatThrownBy(() -> holding.complain(honest, tender, 0, 1)).isInstanceOf(CeremonyMovedOn.class);
        holders.goOn(tender);
        var ready = holding.status(cheat, tender);
        assertThat(ready.phase()).isEqualTo(KeyPhase.READY);
        assertThat(ready.fingerprint()).isNotEqualTo(view.fingerprint());
    }

    @Test
    void aRehearsalWithAnotherShareIsRefusedAndOnRecord() throws Damaged {
        var tender = draft();
        var people = begun(tender, 2);
        for (var person : people) {
            holding.deal(person, tender, 0, dealt(person, tender));
        }
        var first = people.get(0);
        var view = holding.status(first, tender);
        var own = browser(first).rehearse(view);
        assertThatThrownBy(() -> holding.rehearse(people.get(1), tender, 0, own))
                .as("the same share twice")
                .isInstanceOf(KeyMaterialDamaged.class);
        var test = Jwe.parse(view.own().tests().get(EnvelopeKind.TECHNICAL));
        var wrong = new HashMap<>(own);
        wrong.put(EnvelopeKind.TECHNICAL, Partials.make(Scalar.of(7), List.of(test.ephemeral()), RANDOM));
        assertThatThrownBy(() -> holding.rehearse(first, tender, 0, wrong)).isInstanceOf(KeyMaterialDamaged.class);
        assertThat(acts(tender)).filteredOn("keys.rehearsal-refused"::equals).hasSize(2);
        holding.rehearse(first, tender, 0, own);
        assertThat(holding.status(first, tender).phase()).isEqualTo(KeyPhase.REHEARSING);
    }

    @Test
    void aNewKeyOfAHolderBeginsDraftsAnewAndLeavesPublishedTendersAlone() {
        var tender = draft();
        var people = List.of(person(Role.STAFF), person(Role.STAFF));
        people.forEach(person -> hold(tender, person));
        holders.makeKeys(officer, tender);
        var published = draft();
        people.forEach(person -> hold(published, person));
        holders.makeKeys(officer, published);
        tendering.publish(approver, published, (Instant) null, "Nobody bids in this test.");
        var fresh = HolderSecret.random(RANDOM).publicKeys();
        var first = people.get(0);
        var protection = holding.own(first).orElseThrow().protection();
        assertThatThrownBy(() -> holding.storeHolderKey(first, fresh, "no protection"))
                .isInstanceOf(KeyMaterialDamaged.class);
        holding.storeHolderKey(first, fresh, protection);
        assertThat(holding.status(officer, tender).phase()).isEqualTo(KeyPhase.DEALING);
        assertThat(holding.status(officer, tender).epoch()).isEqualTo(1);
        assertThatThrownBy(() -> keys.publicKey(tender, EnvelopeKind.TECHNICAL)).isInstanceOf(KeysNotReady.class);
        assertThat(holding.status(officer, published).phase()).isEqualTo(KeyPhase.READY);
        assertThat(keys.inForce(published).orElseThrow().epoch()).isZero();
    }

    @Test
    void sharesAreDealtAnewWhenAHolderLeaves() throws Damaged {
        var tender = draft();
        var people = appoint(tender, 3);
        holders.makeKeys(officer, tender);
        tendering.publish(approver, tender, (Instant) null, "Nobody bids in this test.");
        var jwe = Jwe.parse(Jwe.close(keys.publicKey(tender, EnvelopeKind.FINANCIAL), Map.of(), new byte[] {1, 2}));
        var left = people.get(0);
        var stays = people.get(1);
        var old = partial(left, tender, jwe);
        remove(tender, left);
        var joined = appoint(tender, 1).get(0);
        ceremonies.reshare(officer, tender, 2, false);
        assertThat(open(jwe, Map.of(2, partial(stays, tender, jwe), 3, partial(people.get(2), tender, jwe))))
                .as("the old shares open until it is over")
                .containsExactly(1, 2);
        holders.goOn(tender);
        assertThat(holding.status(joined, tender).phase()).isEqualTo(KeyPhase.READY);
        int position = holding.material(joined, tender).position();
        int other = holding.material(stays, tender).position();
        var newcomer = partial(joined, tender, jwe);
        assertThat(open(jwe, Map.of(position, newcomer, other, partial(stays, tender, jwe))))
                .containsExactly(1, 2);
        assertThatThrownBy(() -> open(jwe, Map.of(1, old, position, newcomer))).isInstanceOf(Damaged.class);
        assertThatThrownBy(() -> holding.material(left, tender)).isInstanceOf(Forbidden.class);
        appoint(tender, 2);
        remove(tender, joined);
        remove(tender, stays);
        assertThatThrownBy(() -> ceremonies.reshare(officer, tender, 2, false)).isInstanceOf(TooFewToReshare.class);
    }

    @Test
    void theRecoveryKeyStandsInForAHolder() throws Damaged {
        var secret = HolderSecret.random(RANDOM);
        var point = secret.publicKeys().agreement();
        var jwk = point.jwk().toJSONString();
        var tender = draft();
        var people = appoint(tender, 2);
        assertThatThrownBy(() -> ceremonies.start(officer, tender, 2, true)).isInstanceOf(NoRecoveryKey.class);
        assertThatThrownBy(() -> ceremonies.registerRecoveryKey(officer, jwk)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> ceremonies.registerRecoveryKey(admin, "{\"kty\":\"EC\"}"))
                .isInstanceOf(RecoveryKeyUnusable.class);
        ceremonies.registerRecoveryKey(admin, jwk);
        ceremonies.start(officer, tender, 2, true);
        holders.goOn(tender);
        var jwe = Jwe.parse(Jwe.close(keys.publicKey(tender, EnvelopeKind.FINANCIAL), Map.of(), new byte[] {5}));
        var material = ceremonies.escrow(officer, tender);
        var sheet = new ByteArrayOutputStream();
        portal.get(RecoverySheet.class).write(tender, material, "kk", sheet);
        assertThat(sheet.toByteArray()).startsWith('%', 'P', 'D', 'F');
        var recovered = new HolderBrowser(secret)
                .partials(material, EnvelopeKind.FINANCIAL, List.of(jwe.ephemeral()))
                .points()
                .get(0);
        assertThat(open(jwe, Map.of(material.position(), recovered, 1, partial(people.get(0), tender, jwe))))
                .containsExactly(5);
    }

    private static byte[] open(Jwe jwe, Map<Integer, Point> partials) throws Damaged {
        return jwe.open(Partials.combine(new TreeMap<>(partials)));
    }

    private Point partial(Caller holder, long tender, Jwe jwe) {
        return holders.partials(holder, tender, EnvelopeKind.FINANCIAL, List.of(jwe.ephemeral()))
                .points()
                .get(0);
    }

    /** A ceremony of two of so many people who have their keys. */
    private List<Caller> begun(long tender, int people) {
        var appointed = appoint(tender, people);
        appointed.forEach(holders::secret);
        ceremonies.start(officer, tender, 2, false);
        return appointed;
    }

    private Map<EnvelopeKind, Dealt> dealt(Caller holder, long tender) throws Damaged {
        return browser(holder).deal(holding.status(holder, tender));
    }

    private HolderBrowser browser(Caller holder) {
        return new HolderBrowser(holders.secret(holder));
    }

    private static List<String> acts(long tender) {
        return portal.get(AuditTrail.class).of(officer, tender).stream()
                .map(AuditEntry::act)
                .toList();
    }

    private long draft() {
        var plan = LotPlan.read(SampleFiles.lots());
        var tender = tendering
                .draft(officer, "KZ-T-" + ++number, "giga-accelerate", plan)
                .id();
        portal.get(Appointing.class).appoint(officer, tender, email(approver), Duty.APPROVER);
        return tender;
    }

    /** So many people who had no duty in the tender yet; the same in several tests, since making keys takes time. */
    private static List<Caller> appoint(long tender, int people) {
        var known = TRIED.computeIfAbsent(tender, t -> new ArrayList<>());
        while (PEOPLE.size() < known.size() + people) {
            PEOPLE.add(person(Role.STAFF));
        }
        var appointed = List.copyOf(PEOPLE.subList(known.size(), known.size() + people));
        known.addAll(appointed);
        appointed.forEach(person -> hold(tender, person));
        return appointed;
    }

    private static void hold(long tender, Caller person) {
        portal.get(Appointing.class).appoint(officer, tender, email(person), Duty.KEY_HOLDER);
    }

    private static void remove(long tender, Caller person) {
        var appointing = portal.get(Appointing.class);
        appointing.list(officer, tender).stream()
                .filter(a -> a.duty() == Duty.KEY_HOLDER && a.account().id().equals(person.account()))
                .forEach(a -> appointing.remove(officer, tender, a.id()));
    }

    private static Caller person(Role role) {
        var name = "person" + ++number;
        return portal.get(Parties.class)
                .registerAccount(FOUNDER, buyer, role, email(name), name, "a long enough password")
                .caller();
    }

    private static String email(Caller caller) {
        return email(caller.name());
    }

    private static String email(String name) {
        return name + "@buyer.example";
    }
}
