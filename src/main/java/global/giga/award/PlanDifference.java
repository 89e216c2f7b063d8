package global.giga.award;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import global.giga.award.PlanSchool.Place;
import global.giga.kernel.Technology;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Two plans of one tender, and what they give to different bids, in different ways or at different prices.
 *
 * @param lots that differ
 * @param schools that differ, in the order of the lots
 */
public record PlanDifference(PlanView one, PlanView other, List<LotMove> lots, List<Move> schools) {
    /** A school that differs. */
    public record Move(PlanSchool one, PlanSchool other) {
        public Place place() {
            return one.place();
        }

        /** What the other plan pays more; null where one of them gives it to nobody. */
        public BigDecimal more() {
            return one.price() == null || other.price() == null
                    ? null
                    : other.price().subtract(one.price());
        }
    }

    /** A lot that differs: who has it in each plan, with what, for how much. @param schools that differ */
    public record LotMove(String code, String title, int schools, Share one, Share other) {
        /** What the other plan pays more. */
        public BigDecimal more() {
            return other.price().subtract(one.price());
        }
    }

    /** What is awarded of a lot. @param suppliers names in alphabetical order, none for nobody */
    public record Share(List<String> suppliers, List<Technology> technologies, BigDecimal price) {
        private static Share of(List<PlanSchool> schools) {
            var given = schools.stream().filter(s -> s.bid() != null).toList();
            return new Share(
                    given.stream().map(PlanSchool::supplier).distinct().sorted().toList(),
                    given.stream()
                            .map(PlanSchool::technology)
                            .distinct()
                            .sorted()
                            .toList(),
                    given.stream().map(PlanSchool::price).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    static PlanDifference of(PlanView one, PlanView other, PlanSchools first, PlanSchools second) {
        var others = second.rows().stream().collect(toMap(s -> s.place().id(), s -> s));
        var moves = first.rows().stream()
                .map(s -> new Move(s, others.get(s.place().id())))
                .filter(m -> !m.one().sameAs(m.other()))
                .toList();
        return new PlanDifference(one, other, lots(moves, byLot(first), byLot(second)), moves);
    }

    private static Map<String, List<PlanSchool>> byLot(PlanSchools schools) {
        return schools.rows().stream().collect(groupingBy(s -> s.place().lot()));
    }

    private static List<LotMove> lots(
            List<Move> moves, Map<String, List<PlanSchool>> one, Map<String, List<PlanSchool>> other) {
        var moved = moves.stream().collect(groupingBy(m -> m.place().lot(), LinkedHashMap::new, Collectors.toList()));
        var lots = new ArrayList<LotMove>();
        moved.forEach((code, its) -> lots.add(new LotMove(
                code, its.get(0).place().title(), its.size(), Share.of(one.get(code)), Share.of(other.get(code)))));
        return List.copyOf(lots);
    }

    /** How many of the schools go to another bid, or to somebody and nobody. */
    public long moved() {
        return schools.stream()
                .filter(m -> !Objects.equals(m.one().bid(), m.other().bid()))
                .count();
    }
}
