package global.giga.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Databases;
import global.giga.Portal;
import global.giga.audit.AuditTrail;
import global.giga.award.PlanSchools.Filter;
import global.giga.award.PlanSchools.Shown;
import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.AwardProblem.Reach;
import global.giga.award.plan.AwardProblem.Rules;
import global.giga.award.plan.Rule;
import global.giga.contract.Contracting;
import global.giga.document.Archival;
import global.giga.document.PdfText;
import global.giga.evaluation.EvaluationReport;
import global.giga.kernel.Caller;
import global.giga.kernel.Clocks;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NotFound;
import global.giga.sample.SampleWorld;
import global.giga.tender.amendment.ReasonNeeded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The sample tender with schools awarded one by one, through the services. */
class AwardBySchoolDbTest {
    private static final int MANY = 1_000;
    private static final String REASON = "The road to the school is closed from November to April.";
    private static final String OTHER = "The committee wants one operator in the whole lot.";

    private final DataSource database = Databases.h2();
    private Portal portal;
    private long tender;
    private long run;
    private Caller chair;

    @BeforeEach
    void plan() throws SQLException {
        var story = EvaluatedStory.told();
        story.bySchoolInto(database);
        portal = new Portal(database);
        tender = story.tender();
        chair = portal.caller(SampleWorld.CHAIR);
        run = portal.get(Planning.class).prepare(chair, tender);
        portal.get(PlanWork.class).proceed();
    }

    @AfterEach
    void close() {
        Clocks.comeBack();
        portal.close();
    }

    private static Filter all() {
        return new Filter(null, null, null, null);
    }

    private PlanSchools schools(Filter filter, int from, int most) {
        return portal.get(Planning.class).schools(chair, tender, run, filter, from, most);
    }

    private List<PlanSchool> rows() {
        return schools(all(), 0, MANY).rows();
    }

    private void depart(Set<String> schools, Long bid, String reason) {
        portal.get(Departing.class).depart(chair, tender, run, schools, bid, reason);
    }

    private List<Departed> departures() {
        return portal.get(Departing.class).of(chair, tender, run);
    }

    private AwardView proposed() {
        portal.get(Awarding.class).propose(chair, tender, run, List.of());
        return portal.get(Awarding.class).award(chair, tender).orElseThrow();
    }

    private static void refused(Class<? extends Throwable> why, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(why);
    }

    /** A school with a cheaper bid than its winner's: the bid. */
    private static Long cheaper(PlanSchool school) {
        return Long.valueOf(school.why().cheapest().bidder());
    }

    private PlanSchool notTheCheapest() {
        return schools(new Filter(null, null, Shown.NOT_CHEAPEST, null), 0, 1)
                .rows()
                .get(0);
    }

    @Test
    @DisplayName(
            "R4.2 each school has a winner, and where it is not the cheapest or the best, the reasons against these")
    void explainsEachSchool() {
        var plan = portal.get(Planning.class).plan(chair, tender, run);
        assertThat(plan.usable()).isTrue();
        assertThat(rows()).hasSize(105).allSatisfy(s -> {
            assertThat(s.bid() == null).isEqualTo(s.unawarded() != null);
            if (s.bid() != null) {
                assertThat(s.why().winner()).isEqualTo(s.bid().toString());
                assertThat(s.cheapest() == null).isEqualTo(s.why().cheapest() == null);
            }
        });
        var school = notTheCheapest();
        assertThat(school.cheapest()).isNotBlank();
        assertThat(school.why().cheapest().price()).isLessThan(school.why().price());
        assertThat(rows().stream()
                        .filter(s -> s.bid() != null)
                        .map(PlanSchool::price)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(plan.sums().price());
    }

    @Test
    void findsSchoolsAPageAtATime() {
        var first = schools(all(), 0, 50);
        assertThat(first.all()).isEqualTo(105);
        assertThat(first.rows()).hasSize(50);
        assertThat(schools(all(), 100, 50).rows()).hasSize(5);
        assertThat(schools(all(), 150, 50).rows()).isEmpty();
        var school = first.rows().get(7);
        assertThat(schools(new Filter(null, null, null, school.place().id()), 0, 50)
                        .rows())
                .containsExactly(school);
        assertThat(schools(new Filter("LOT-2", null, null, null), 0, 50).rows())
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.place().lot()).isEqualTo("LOT-2"));
        assertThat(schools(new Filter(null, school.bid(), null, null), 0, MANY).rows())
                .contains(school)
                .allSatisfy(s -> assertThat(s.bid()).isEqualTo(school.bid()));
        assertThat(schools(new Filter(null, null, Shown.NOT_BEST, null), 0, MANY)
                        .rows())
                .allSatisfy(s -> assertThat(s.best()).isNotNull());
        assertThat(schools(new Filter(null, -1L, null, null), 0, MANY).rows()).isEmpty();
    }

    @Test
    @DisplayName("R4.3 a departure for one school is kept, taken back, and proposed with its reason")
    void departsForASchool() {
        var school = notTheCheapest();
        depart(Set.of(school.place().id()), cheaper(school), REASON);
        assertThat(departures()).singleElement().satisfies(d -> {
            assertThat(d.schools()).containsExactly(school.place().name());
            assertThat(d.planned()).isEqualTo(school.supplier());
            assertThat(d.awarded()).isEqualTo(school.cheapest());
            assertThat(d.reason()).isEqualTo(REASON);
        });
        portal.get(Departing.class)
                .follow(chair, tender, run, departures().get(0).id());
        assertThat(departures()).isEmpty();
        depart(Set.of(school.place().id()), cheaper(school), REASON);
        var before = portal.get(Planning.class).plan(chair, tender, run).sums();
        var award = proposed();
        assertThat(award.departs()).isTrue();
        assertThat(award.departed()).singleElement().satisfies(d -> {
            assertThat(d.id()).isNull();
            assertThat(d.awarded()).isEqualTo(school.cheapest());
        });
        assertThat(award.schools()).isEqualTo(before.schools());
        assertThat(award.price()).isNotEqualByComparingTo(before.price());
        var entries = portal.get(AuditTrail.class).of(portal.caller(SampleWorld.STAFF), tender);
        assertThat(entries).extracting(e -> e.act()).contains("award.departed", "award.followed", "award.proposed");
    }

    @Test
    @DisplayName("R4.3 the newest departure counts for a school; one for a lot takes what the bid offers there")
    void departsForSeveralSchoolsAndForALot() {
        var school = notTheCheapest();
        var lot = schools(new Filter(school.place().lot(), null, null, null), 0, MANY)
                .rows();
        var ids = new HashSet<String>();
        lot.forEach(s -> ids.add(s.place().id()));
        depart(ids, null, REASON);
        assertThat(departures().stream().mapToInt(d -> d.schools().size()).sum())
                .isEqualTo(lot.size());
        portal.get(Departing.class).departLot(chair, tender, run, school.place().lot(), cheaper(school), OTHER);
        var moved = departures().stream().filter(d -> d.reason().equals(OTHER)).toList();
        assertThat(moved).isNotEmpty().allSatisfy(d -> assertThat(d.awarded()).isEqualTo(school.cheapest()));
        var others =
                departures().stream().filter(d -> d.reason().equals(REASON)).toList();
        assertThat(others).allSatisfy(d -> assertThat(d.awarded()).isNull());
        var award = proposed();
        var winners = award.lots().stream()
                .filter(l -> l.code().equals(school.place().lot()))
                .findFirst()
                .orElseThrow();
        assertThat(winners.schools())
                .isEqualTo(moved.stream().mapToInt(d -> d.schools().size()).sum());
        assertThat(winners.departure()).isNull();
        assertThat(award.departed()).hasSameSizeAs(departures());
    }

    @Test
    @DisplayName("R4.3 rules that departures by school break are written down: reach counts schools")
    void breaksTheReach() {
        depart(Set.of(notTheCheapest().place().id()), null, REASON);
        assertThat(proposed().broken()).contains(Rule.REACH_ALL);
    }

    @Test
    void refusesWhatIsNoDeparture() {
        var school = notTheCheapest();
        var id = school.place().id();
        refused(NothingDeparts.class, () -> depart(Set.of(id), school.bid(), REASON));
        refused(NoSchoolTicked.class, () -> depart(Set.of(), null, REASON));
        refused(NoSchoolTicked.class, () -> depart(Set.of("nowhere"), null, REASON));
        refused(ReasonNeeded.class, () -> depart(Set.of(id), null, " "));
        refused(SchoolNotOffered.class, () -> depart(Set.of(id), -1L, REASON));
        refused(NotAwardable.class, () -> portal.get(Departing.class)
                .departLot(chair, tender, run, "LOT-1", -1L, REASON));
        refused(NotFound.class, () -> portal.get(Departing.class).follow(chair, tender, run, -1));
        refused(Forbidden.class, () -> portal.get(Departing.class)
                .depart(portal.caller(SampleWorld.STAFF), tender, run, Set.of(id), null, REASON));
        assertThat(departures()).isEmpty();
    }

    @Test
    @DisplayName("R4.3 departures stand in notice, letter, report and contracts")
    void isToldWithItsDepartures() throws IOException {
        var school = notTheCheapest();
        depart(Set.of(school.place().id()), cheaper(school), REASON);
        proposed();
        portal.get(Awarding.class)
                .approve(
                        portal.caller(SampleWorld.APPROVER),
                        tender,
                        portal.get(Awarding.class)
                                .award(portal.caller(SampleWorld.APPROVER), tender)
                                .orElseThrow()
                                .id());
        var report = new ByteArrayOutputStream();
        portal.get(EvaluationReport.class).of(chair, tender, "en").write(report);
        assertThat(text(report)).contains("awarded otherwise than planned").contains(REASON);
        for (var language : List.of("en", "ru", "kk")) {
            var notice = new ByteArrayOutputStream();
            portal.get(AwardDocuments.class).notice(tender, language).write(notice);
            assertThat(Archival.violations(notice.toByteArray())).isEmpty();
            assertThat(text(notice)).contains(REASON).contains(school.place().name());
        }
        var winner = SampleWorld.address("steppe-fibre");
        var debrief = portal.get(Debriefing.class).of(portal.caller(winner), tender);
        assertThat(debrief.lots()).isNotEmpty();
        assertThat(debrief.lots())
                .as("part of a lot is its own, and it reads the points of the others")
                .anySatisfy(lot -> {
                    assertThat(lot.won()).isTrue();
                    assertThat(lot.others())
                            .hasSize(lot.winners().size() - 1)
                            .isNotEmpty()
                            .allSatisfy(other -> assertThat(other.total()).isNotNull());
                });
        letter(debrief);
        for (var lot : debrief.lots()) {
            assertThat(lot.departed().isEmpty())
                    .isEqualTo(!lot.code().equals(school.place().lot()));
        }
        contracts(school);
    }

    private void letter(Debrief debrief) throws IOException {
        var letter = new ByteArrayOutputStream();
        portal.get(AwardDocuments.class)
                .letter(portal.caller(SampleWorld.address("steppe-fibre")), tender, "en")
                .write(letter);
        assertThat(Archival.violations(letter.toByteArray())).isEmpty();
        assertThat(text(letter))
                .contains(debrief.lots().stream()
                        .flatMap(lot -> lot.others().stream())
                        .map(Debrief.Winner::name)
                        .toList());
    }

    private void contracts(PlanSchool school) {
        var award = portal.get(Awarding.class).award(chair, tender).orElseThrow();
        Clocks.travel(award.standsUntil());
        portal.get(Contracting.class).conclude(portal.caller(SampleWorld.APPROVER), tender);
        var holder = portal.get(Contracting.class).of(tender).stream()
                .filter(c -> c.lines().stream().anyMatch(l -> l.offer()
                        .item()
                        .school()
                        .govtId()
                        .equals(school.place().id())))
                .toList();
        assertThat(holder)
                .singleElement()
                .satisfies(c -> assertThat(c.bid().organization().name()).isEqualTo(school.cheapest()));
    }

    private static String text(ByteArrayOutputStream pdf) throws IOException {
        return new PdfText(pdf.toByteArray()).text().replaceAll("\\s+", " ");
    }

    @Test
    @DisplayName("R4.2 two plans side by side: which schools and lots differ, and by how much")
    void comparesTwoPlans() {
        var rules = new Rules(null, null, null, null, null, null, null, Reach.BEST, List.of(Objective.LOWEST_PRICE));
        var other = portal.get(Planning.class).scenario(chair, tender, new Scenario("Cheapest", rules));
        portal.get(PlanWork.class).proceed();
        var difference = portal.get(Planning.class).difference(chair, tender, run, other);
        var more = difference.schools().stream()
                .filter(m -> m.more() != null)
                .map(PlanDifference.Move::more)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(difference.schools()).isNotEmpty().allSatisfy(m -> assertThat(m.one())
                .isNotEqualTo(m.other()));
        assertThat(difference.one().sums().price().add(more))
                .isEqualByComparingTo(difference.other().sums().price());
        assertThat(difference.lots().stream()
                        .map(PlanDifference.LotMove::more)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(more);
        assertThat(portal.get(Planning.class)
                        .difference(chair, tender, run, run)
                        .schools())
                .isEmpty();
    }
}
