package global.giga.tender;

import static global.giga.sample.SampleWorld.APPROVER;
import static global.giga.sample.SampleWorld.KEEPER;
import static global.giga.sample.SampleWorld.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import global.giga.Portal;
import global.giga.Sample;
import global.giga.audit.AuditEntry;
import global.giga.audit.Entries;
import global.giga.document.FileRefused;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.Forbidden;
import global.giga.kernel.NotFound;
import global.giga.sample.SampleFiles;
import global.giga.school.CellularCoverage;
import global.giga.school.EducationLevel;
import global.giga.school.School;
import global.giga.school.SchoolColumn;
import global.giga.school.SchoolFilter;
import global.giga.school.Schools;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lots of a draft: each act, two officers at once, and what is refused. */
class LottingDbTest {
    private static final SchoolFilter ALL = SchoolFilter.all("KZ");
    private static final Chosen NONE = Chosen.schools(List.of());
    private static Portal portal;
    private static Caller officer;
    private static int drafts;
    private long draft;

    @BeforeAll
    static void load() {
        portal = Sample.portal();
        officer = portal.caller(STAFF);
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @BeforeEach
    void draft() {
        draft = portal.get(Tendering.class)
                .draft(officer, "LOTS-" + ++drafts, "giga-accelerate", LotPlan.read(SampleFiles.lots()))
                .id();
    }

    private static Lotting lotting() {
        return portal.get(Lotting.class);
    }

    private static LotDesk desk() {
        return portal.get(LotDesk.class);
    }

    private DraftLots now() {
        return desk().lots(officer, draft);
    }

    private String seen() {
        return now().digest();
    }

    private DraftLot lot(String code) {
        return now().lot(code).orElseThrow();
    }

    private static List<Long> ids(DraftLot lot) {
        return lot.schools().stream().map(DraftSchool::id).toList();
    }

    private void empty() {
        lotting().replace(officer, draft, seen(), new LotPlan(List.of()));
    }

    @Test
    void eachLotShowsSchoolsPupilsAndWhatItShouldCost() {
        var lots = now();
        assertThat(lots.lots()).hasSize(9).allSatisfy(lot -> {
            assertThat(lot.unknown()).isZero();
            assertThat(lot.cost().currency()).isEqualTo("USD");
            assertThat(lot.cost().amount())
                    .isEqualByComparingTo(lot.schools().stream()
                            .map(school -> school.cost().amount())
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        });
        assertThat(lots.schools()).isEqualTo(105);
        assertThat(lots.pupils())
                .isEqualTo(lots.lots().stream().mapToInt(DraftLot::pupils).sum());
        assertThat(lots.cost().amount()).isPositive();
        assertThat(lots.costs().source()).isNotBlank();
    }

    @Test
    void schoolsAreAddedByIdsToALotOrToANewOne() {
        var first = ids(lot("LOT-1"));
        lotting().remove(officer, draft, seen(), Chosen.lot("LOT-1"));
        assertThat(lot("LOT-1").schools()).isEmpty();
        var some = first.subList(0, 3);
        assertThat(lotting().add(officer, draft, seen(), "LOT-1", some).schools())
                .isEqualTo(3);
        assertThat(ids(lot("LOT-1")))
                .containsExactlyElementsOf(some.stream().sorted().toList());
        lotting().add(officer, draft, seen(), null, first);
        assertThat(ids(lot("LOT-10"))).containsExactlyInAnyOrderElementsOf(first.subList(3, first.size()));
        refused(NoSchoolsChosen.class, () -> lotting().add(officer, draft, seen(), "LOT-2", first));
        refused(NoSchoolsChosen.class, () -> lotting().add(officer, draft, seen(), "LOT-2", List.of(-1L)));
        refused(NotFound.class, () -> lotting().add(officer, draft, seen(), "LOT-99", List.of(first.get(0))));
    }

    @Test
    void schoolsAreAddedByFilterAndArea() {
        empty();
        var all = portal.get(Schools.class).page(ALL, SchoolColumn.NAME, true, 0, 200);
        var filter = new SchoolFilter(
                "KZ",
                null,
                null,
                null,
                null,
                null,
                EducationLevel.PRIMARY_AND_SECONDARY,
                true,
                CellularCoverage.G2,
                BigDecimal.ONE,
                BigDecimal.valueOf(40));
        var wanted = names(all.stream()
                .filter(s -> s.level() == EducationLevel.PRIMARY_AND_SECONDARY
                        && Boolean.TRUE.equals(s.electricity())
                        && s.coverageType() == CellularCoverage.G2
                        && s.fibreKm().doubleValue() >= 1
                        && s.fibreKm().doubleValue() <= 40)
                .toList());
        assertThat(wanted).isNotEmpty();
        assertThat(desk().count(officer, draft, new FreeSchools(filter, null))).isEqualTo(wanted.size());
        lotting().addAll(officer, draft, seen(), null, new FreeSchools(filter, null));
        assertThat(lot("LOT-1").schools()).extracting(DraftSchool::govtId).containsExactlyInAnyOrderElementsOf(wanted);

        var south = new FreeSchools(ALL, MapArea.of("40,46 43,46 43,88 40,88"));
        var left = names(all.stream()
                .filter(s -> s.latitude() < 43 && !wanted.contains(s.govtId()))
                .toList());
        assertThat(left).isNotEmpty();
        assertThat(desk().count(officer, draft, south)).isEqualTo(left.size());
        var page = desk().free(officer, draft, south, SchoolColumn.NAME, true, 0, 10);
        assertThat(page)
                .hasSize(Math.min(10, left.size()))
                .extracting(School::name)
                .isSorted();
        assertThat(desk().free(officer, draft, south, SchoolColumn.NAME, true, 10_000, 10))
                .isEmpty();
        lotting().addAll(officer, draft, seen(), "LOT-1", south);
        assertThat(lot("LOT-1").schools()).hasSize(wanted.size() + left.size());
        refused(NoSchoolsChosen.class, () -> lotting().addAll(officer, draft, seen(), null, south));
    }

    private static Set<String> names(List<School> schools) {
        return schools.stream().map(School::govtId).collect(Collectors.toSet());
    }

    @Test
    void everyRowOfAListThatIsUnknownOrInALotIsNamedAndNothingIsAdded() {
        var one = lot("LOT-1").schools().get(0);
        lotting().remove(officer, draft, seen(), Chosen.lot("LOT-2"));
        var before = seen();
        var file = list("KZ-NOWHERE", one.govtId(), "KZ-ELSEWHERE");
        assertThatThrownBy(() -> lotting().addListed(officer, draft, before, null, file))
                .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.problems())
                        .extracting(p -> p.line() + " " + p.code())
                        .containsExactly("1 unknown-school", "2 school-in-lot", "3 unknown-school"));
        assertThat(seen()).isEqualTo(before);
    }

    @Test
    void aListOfIdsIsAdded() {
        var second = lot("LOT-2").schools();
        lotting().remove(officer, draft, seen(), Chosen.lot("LOT-2"));
        var ids = second.stream().map(DraftSchool::govtId).toArray(String[]::new);
        lotting().addListed(officer, draft, seen(), "LOT-1", list(ids));
        assertThat(lot("LOT-1").schools()).extracting(DraftSchool::govtId).contains(ids);
    }

    private static SchoolList list(String... ids) {
        return SchoolList.read(String.join("\n", ids).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void schoolsMoveBetweenLotsAndStayInOne() {
        var moved = ids(lot("LOT-1")).subList(0, 2);
        lotting().move(officer, draft, seen(), Chosen.schools(moved), "LOT-3");
        assertThat(ids(lot("LOT-3"))).endsWith(moved.get(0), moved.get(1));
        assertThat(ids(lot("LOT-1"))).doesNotContainAnyElementsOf(moved);
        assertThat(now().schools()).isEqualTo(105);
        lotting().move(officer, draft, seen(), Chosen.schools(moved), null);
        assertThat(ids(lot("LOT-10"))).containsExactlyElementsOf(moved);
        refused(NoSchoolsChosen.class, () -> lotting().move(officer, draft, seen(), NONE, "LOT-1"));
    }

    @Test
    void lotsAreOpenedRenamedMergedAndDeletedWhenEmpty() {
        lotting().open(officer, draft, seen(), "NORTH", "The north");
        lotting().open(officer, draft, seen(), null, null);
        assertThat(now().lots()).extracting(DraftLot::code).endsWith("LOT-9", "NORTH", "LOT-10");
        lotting().rename(officer, draft, seen(), "NORTH", "N", "North");
        assertThat(lot("N").title()).isEqualTo("North");
        refused(LotCodeTaken.class, () -> lotting().rename(officer, draft, seen(), "N", "LOT-1", "North"));
        refused(LotCodeTaken.class, () -> lotting().open(officer, draft, seen(), "LOT-1", ""));
        refused(LotNameInvalid.class, () -> lotting().rename(officer, draft, seen(), "N", " ", "North"));
        refused(LotNameInvalid.class, () -> lotting().open(officer, draft, seen(), "N".repeat(21), ""));
        refused(LotNotEmpty.class, () -> lotting().delete(officer, draft, seen(), "LOT-1"));
        lotting().delete(officer, draft, seen(), "N");
        var both = new ArrayList<>(ids(lot("LOT-2")));
        both.addAll(ids(lot("LOT-1")));
        lotting().merge(officer, draft, seen(), "LOT-1", "LOT-2");
        assertThat(ids(lot("LOT-2"))).containsExactlyElementsOf(both);
        assertThat(now().lots()).extracting(DraftLot::code).doesNotContain("N", "LOT-1");
        refused(NoSchoolsChosen.class, () -> lotting().merge(officer, draft, seen(), "LOT-2", "LOT-2"));
    }

    @Test
    void splittingByRegionMakesALotOfEach() {
        var codes = now().lots().stream().map(DraftLot::code).collect(Collectors.toSet());
        lotting().splitByRegion(officer, draft, seen(), new Chosen(codes, Set.of()));
        var regions = now().lots();
        assertThat(regions).allSatisfy(lot -> assertThat(lot.schools())
                .extracting(DraftSchool::region)
                .containsOnly(lot.schools().get(0).region()));
        assertThat(regions).extracting(lot -> lot.schools().get(0).region()).doesNotHaveDuplicates();
        assertThat(regions.get(0).code()).isEqualTo("LOT-1");
        assertThat(now().schools()).isEqualTo(105);
    }

    @Test
    void splittingByDistanceIsBalancedAndTheSameEachTime() {
        var codes = now().lots().stream().map(DraftLot::code).collect(Collectors.toSet());
        lotting().splitByDistance(officer, draft, seen(), new Chosen(codes, Set.of()), 4);
        var once = now();
        assertThat(once.lots()).extracting(DraftLot::code).containsExactly("LOT-1", "LOT-2", "LOT-3", "LOT-4");
        assertThat(once.lots()).extracting(lot -> lot.schools().size()).containsExactlyInAnyOrder(27, 26, 26, 26);
        var again = Set.of("LOT-1", "LOT-2", "LOT-3", "LOT-4");
        lotting().splitByDistance(officer, draft, seen(), new Chosen(again, Set.of()), 4);
        assertThat(now().digest()).isEqualTo(once.digest());
        lotting().splitByDistance(officer, draft, seen(), Chosen.lot("LOT-1"), 2);
        assertThat(now().lots()).hasSize(5).extracting(DraftLot::code).contains("LOT-1", "LOT-5");
        refused(LotsOutOfRange.class, () -> lotting().splitByDistance(officer, draft, seen(), Chosen.lot("LOT-2"), 27));
        refused(LotsOutOfRange.class, () -> lotting().splitByDistance(officer, draft, seen(), Chosen.lot("LOT-2"), 0));
    }

    @Test
    void theLotsFileReplacesAllAndAPlanBringsThemBack() {
        var before = now();
        lotting().splitByDistance(officer, draft, seen(), Chosen.lot("LOT-1"), 3);
        lotting().replace(officer, draft, seen(), before.plan());
        assertThat(seen()).isEqualTo(before.digest());
    }

    @Test
    void theSecondOfTwoOfficersIsToldWhoWasFasterAndNothingIsLost() {
        portal.get(Appointing.class).appoint(officer, draft, KEEPER, Duty.OFFICER);
        var keeper = portal.caller(KEEPER);
        var both = seen();
        lotting().rename(keeper, draft, both, "LOT-1", "LOT-1", "By the keeper");
        assertThatThrownBy(() -> lotting().move(officer, draft, both, Chosen.lot("LOT-2"), "LOT-3"))
                .isInstanceOfSatisfying(DraftChangedElsewhere.class, refused -> assertThat(refused.arguments())
                        .contains(Section.LOTS, keeper.name()));
        assertThat(lot("LOT-1").title()).isEqualTo("By the keeper");
        assertThat(lot("LOT-2").schools()).isNotEmpty();
        assertThat(now().by()).isEqualTo(keeper.name());
        lotting().move(officer, draft, seen(), Chosen.lot("LOT-2"), "LOT-3");
        assertThat(lot("LOT-2").schools()).isEmpty();
    }

    @Test
    void eachActIsOneEntry() {
        lotting().move(officer, draft, seen(), Chosen.lot("LOT-2"), "LOT-3");
        lotting().delete(officer, draft, seen(), "LOT-2");
        assertThat(portal.get(Entries.class).of(draft, "tender.edited"))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.account()).isEqualTo(officer.account()))
                .extracting(entry -> entry.fact("section").orElseThrow() + " "
                        + entry.fact("how").orElseThrow())
                .containsExactly("LOTS move", "LOTS delete");
        assertThat(portal.get(Entries.class).of(draft, "tender.edited"))
                .last()
                .extracting((AuditEntry entry) -> entry.fact("sha256").orElseThrow())
                .isEqualTo(seen());
    }

    @Test
    void onlyAnOfficerChangesLotsAndOnlyOfADraft() {
        portal.get(Appointing.class).appoint(officer, draft, APPROVER, Duty.APPROVER);
        var approver = portal.caller(APPROVER);
        var before = seen();
        assertThat(desk().lots(approver, draft).digest()).isEqualTo(before);
        refused(Forbidden.class, () -> lotting().delete(approver, draft, before, "LOT-1"));
        refused(Forbidden.class, () -> desk().codes(portal.caller(KEEPER), draft));
    }

    private static void refused(Class<? extends Exception> refusal, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(refusal);
    }
}
