package global.giga;

import static org.assertj.core.api.Assertions.assertThat;

import global.giga.Access.Answer;
import global.giga.Access.Somebody;
import global.giga.award.Awarding;
import global.giga.award.PlanWork;
import global.giga.award.Planning;
import global.giga.bid.Drafting;
import global.giga.bid.SupplierDesk;
import global.giga.contract.Contracting;
import global.giga.evaluation.Evaluating;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.kernel.Duty;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NotFound;
import global.giga.kernel.Role;
import global.giga.letter.Address;
import global.giga.party.Inviting;
import global.giga.party.Organization;
import global.giga.party.Parties;
import global.giga.sample.SampleFiles;
import global.giga.sample.SampleWorld;
import global.giga.seal.EnvelopeKind;
import global.giga.tender.Appointing;
import global.giga.tender.BiddingClosed;
import global.giga.tender.LotPlan;
import global.giga.tender.Tender;
import global.giga.tender.TenderNotInState;
import global.giga.tender.TenderStatus;
import global.giga.tender.Tendering;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every act of every service, tried by every kind of caller in every state of a tender, answers as access.csv says. */
class AccessMatrixDbTest {
    private static final String OWNER = SampleWorld.address("steppe-fibre");
    private static final String OTHER = SampleWorld.address("aral-online");
    private static final Caller FOUNDER = new Caller(null, "", null, Set.of(Role.ADMIN));
    private static final String REMOVED = "removed@giga.example";

    private final Map<Answer, Integer> answers = new EnumMap<>(Answer.class);
    private final Set<String> wrong = new TreeSet<>();
    private final List<Somebody> people = new ArrayList<>();
    private DataSource database;
    private Portal portal;
    private Tender draft;
    private Tender open;
    private Tender closed;

    @BeforeEach
    void load() throws SQLException {
        database = Sample.in(Databases.Kind.H2);
        portal = new Portal(database);
        closed = Sample.closed(portal);
        open = Sample.open(portal);
        draft = draft("KZ-2026-03");
        var foreign = draft("KZ-2026-04");
        for (var kind : kinds().entrySet()) {
            register(kind.getKey(), kind.getValue());
            var duties = kind.getKey().startsWith("none") ? List.of(foreign) : List.of(draft, open, closed);
            duties.forEach(tender -> kind.getValue().duties.forEach(duty -> appoint(tender, kind.getKey(), duty)));
        }
        register(REMOVED, new Kind(Role.STAFF, Set.of()));
        List.of(draft, open, closed).forEach(tender -> appoint(tender, REMOVED, Duty.SECRETARY));
        startDrafts();
        invite();
        gather();
        deactivate();
    }

    @AfterEach
    void close() throws SQLException {
        portal.close();
        try (var connection = database.getConnection();
                var shutdown = connection.createStatement()) {
            shutdown.execute("shutdown");
        }
    }

    /** An account of the role with the duties: of each duty one, alone. */
    private record Kind(Role role, Set<Duty> duties) {}

    private static Map<String, Kind> kinds() {
        var kinds = new TreeMap<String, Kind>();
        for (var duty : Duty.values()) {
            for (var role : Role.values()) {
                if (duty.isFor(role)) {
                    kinds.put(duty + "-" + role + "@giga.example", new Kind(role, Set.of(duty)));
                    kinds.put("gone-" + duty + "-" + role + "@giga.example", new Kind(role, Set.of(duty)));
                }
            }
        }
        kinds.put("none-staff@giga.example", new Kind(Role.STAFF, Set.of(Duty.OFFICER, Duty.KEY_HOLDER)));
        kinds.put("none-approver@giga.example", new Kind(Role.STAFF, Set.of(Duty.APPROVER)));
        kinds.put("none-evaluator@giga.example", new Kind(Role.EVALUATOR, Set.of(Duty.CHAIR, Duty.EVALUATOR)));
        kinds.put("none-auditor@giga.example", new Kind(Role.AUDITOR, Set.of(Duty.OBSERVER)));
        return kinds;
    }

    private Tender draft(String reference) {
        var tendering = portal.get(Tendering.class);
        return tendering.draft(staff(), reference, "giga-accelerate", LotPlan.read(SampleFiles.lots()));
    }

    private Caller staff() {
        return portal.caller(SampleWorld.STAFF);
    }

    private void register(String email, Kind kind) {
        var parties = portal.get(Parties.class);
        var own = parties.organizations(FOUNDER).stream()
                .filter(o -> o.kind() == Organization.Kind.BUYER)
                .findFirst()
                .orElseThrow();
        parties.registerAccount(FOUNDER, own, kind.role, email, email, "a password for the matrix of access");
    }

    private void appoint(Tender tender, String email, Duty duty) {
        portal.get(Appointing.class).appoint(staff(), tender.id(), email, duty);
    }

    private void invite() {
        var owner = portal.caller(OWNER);
        portal.get(Inviting.class)
                .invite(owner, owner.organization(), Role.SUPPLIER, Address.of("colleague@bidder.example"), "en");
    }

    private void startDrafts() {
        var owner = portal.caller(OWNER);
        portal.get(Drafting.class).draft(owner, open.id());
        try {
            Clocks.travel(closed.closesAt().minus(Duration.ofHours(1)));
            portal.get(Drafting.class).draft(owner, closed.id());
        } finally {
            Clocks.comeBack();
        }
    }

    private void gather() {
        people.add(new Somebody("anonymous", Caller.ANONYMOUS, Set.of(), false));
        people.add(new Somebody("administrator", portal.caller(SampleWorld.ADMIN), Set.of(), false));
        people.add(new Somebody("owner", portal.caller(OWNER), Set.of(), true));
        people.add(new Somebody("other supplier", portal.caller(OTHER), Set.of(), false));
        kinds().forEach((email, kind) -> people.add(new Somebody(
                email,
                portal.caller(email),
                email.matches("(none|gone)-.*") ? Set.of() : EnumSet.copyOf(kind.duties),
                false)));
    }

    private void deactivate() throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update account set deactivated_at = current_timestamp where email like 'gone-%'")) {
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    @Test
    void everyCallerGetsTheAnswerOfTheTableInEveryState() {
        tryAll(TenderStatus.DRAFT, draft, true);
        tryAll(TenderStatus.PUBLISHED, open, false);
        Committee.declare(portal, closed.id());
        tryAll(TenderStatus.CLOSED, closed, false);
        var chair = portal.caller(SampleWorld.CHAIR);
        Holders.open(portal, closed.id(), EnvelopeKind.TECHNICAL);
        tryAll(TenderStatus.TECHNICAL_OPENED, closed, false);
        Committee.judgeAndFreeze(portal, closed.id(), SampleFiles.scores());
        var evaluating = portal.get(Evaluating.class);
        tryAll(TenderStatus.TECHNICAL_FROZEN, closed, false);
        Holders.open(portal, closed.id(), EnvelopeKind.FINANCIAL);
        tryAll(TenderStatus.FINANCIAL_OPENED, closed, false);
        Sureness.explain(portal, closed.id());
        evaluating.conclude(chair, closed.id());
        tryAll(TenderStatus.EVALUATED, closed, false);
        award(chair);
        assertThat(wrong).isEmpty();
        assertThat(answers.keySet()).containsExactly(Answer.values());
    }

    private void award(Caller chair) {
        var approver = portal.caller(SampleWorld.APPROVER);
        var plan = portal.get(Planning.class).prepare(chair, closed.id());
        portal.get(PlanWork.class).proceed();
        portal.get(Awarding.class).propose(chair, closed.id(), plan, List.of());
        tryAll(TenderStatus.AWARD_PROPOSED, closed, false);
        portal.get(Awarding.class)
                .approve(
                        approver,
                        closed.id(),
                        portal.get(Awarding.class)
                                .award(approver, closed.id())
                                .orElseThrow()
                                .id());
        tryAll(TenderStatus.STANDSTILL, closed, false);
        try {
            Clocks.travel(portal.get(Clock.class).instant().plus(Duration.ofDays(10)));
            portal.get(Contracting.class).conclude(approver, closed.id());
        } finally {
            Clocks.comeBack();
        }
        tryAll(TenderStatus.AWARDED, closed, false);
    }

    private void tryAll(TenderStatus state, Tender tender, boolean first) {
        var table = Access.table().stream().collect(Collectors.toMap(Access::act, row -> row));
        for (var act : Access.acts()) {
            var row = table.get(Access.name(act));
            if (row != null && (first || row.ofTender())) {
                var arguments = arguments(act, tender);
                people.forEach(somebody -> attempt(row, act, arguments, somebody, state));
            }
        }
    }

    private void attempt(Access row, Method act, Object[] arguments, Somebody somebody, TenderStatus state) {
        var own = arguments.clone();
        for (int i = 0; i < own.length; i++) {
            own[i] = act.getParameterTypes()[i] == Caller.class ? somebody.caller() : own[i];
        }
        Transactions.inVain(() -> {
            var answer = answer(act, own);
            answers.merge(answer, 1, Integer::sum);
            if (!row.expected(somebody, state).contains(answer)) {
                wrong.add(act.getDeclaringClass().getSimpleName() + "." + act.getName()
                        + Arrays.stream(act.getParameterTypes())
                                .map(Class::getSimpleName)
                                .toList()
                        + " by " + somebody.who() + " in " + state + ": " + answer);
            }
        });
    }

    /** Whatever else goes wrong with arguments of no meaning: the caller was let in. */
    private Answer answer(Method act, Object[] arguments) {
        try {
            act.invoke(portal.get(act.getDeclaringClass()), arguments);
            return Answer.LET_IN;
        } catch (InvocationTargetException e) {
            var cause = e.getCause();
            if (cause instanceof Forbidden) {
                return Answer.FORBIDDEN;
            }
            if (cause instanceof NotFound) {
                return Answer.NOT_FOUND;
            }
            return cause instanceof TenderNotInState || cause instanceof BiddingClosed ? Answer.STATE : Answer.LET_IN;
        } catch (IllegalAccessException e) {
            throw new AssertionError(act.toString(), e);
        }
    }

    private Object[] arguments(Method act, Tender tender) {
        return Arrays.stream(act.getParameters())
                .map(parameter -> argument(act, parameter, tender))
                .toArray();
    }

    /** What the name of the parameter asks for, else what its type allows. */
    private Object argument(Method act, Parameter parameter, Tender tender) {
        var known = named(act, parameter.getName(), tender);
        return known != null && boxed(parameter.getType()).isInstance(known) ? known : any(parameter.getType());
    }

    private Object named(Method act, String name, Tender tender) {
        return switch (name) {
            case "id" -> act.getDeclaringClass() == Parties.class ? staff().organization() : tender.id();
            case "tenderId", "tender" -> tender.id();
            case "bidId" -> number("select min(o.bid.id) from Offer o where o.item.lot.code = 'LOT-1'");
            case "offerId" ->
                number("select min(r.id) from DraftRow r, Draft d where r.draft = d.id and d.tender.id = "
                        + tender.id());
            case "appointmentId" ->
                number("select min(a.id) from Appointment a where a.tender.id = " + tender.id()
                        + " and a.account.email = '" + REMOVED + "'");
            case "memberId" -> portal.caller(OWNER).account();
            case "organizationId" -> portal.caller(OWNER).organization();
            case "invitationId" ->
                number("select min(l.id) from Link l where l.purpose = global.giga.party.Link.Purpose.INVITE");
            case "number" ->
                portal.get(SupplierDesk.class).bids(portal.caller(OWNER)).get(0).number();
            case "lot" -> "LOT-1";
            case "criterionId" -> "experience";
            case "template" -> "giga-accelerate";
            case "language" -> "en";
            case "duty" -> Duty.OFFICER;
            case "kind" -> EnvelopeKind.TECHNICAL;
            case "email" -> "none-staff@giga.example";
            case "plan" -> LotPlan.read(SampleFiles.lots());
            default -> null;
        };
    }

    private Object number(String query) {
        return portal.get(EntityManager.class).createQuery(query, Long.class).getSingleResult();
    }

    private static Object any(Class<?> type) {
        if (type == long.class) {
            return 0L;
        } else if (type == int.class) {
            return 0;
        } else if (type == boolean.class) {
            return false;
        } else if (type == String.class) {
            return "none";
        } else if (type == byte[].class) {
            return new byte[0];
        } else if (type == Instant.class) {
            return Instant.parse("2100-01-01T00:00:00Z");
        } else if (type == LocalDateTime.class) {
            return LocalDateTime.parse("2100-01-01T00:00:00");
        } else if (type == List.class) {
            return List.of();
        } else if (type == Set.class) {
            return Set.of();
        }
        return type == Map.class ? Map.of() : null;
    }

    private static Class<?> boxed(Class<?> type) {
        return type == long.class ? Long.class : type == int.class ? Integer.class : type;
    }
}
