package global.giga.award;

import static java.util.stream.Collectors.groupingBy;

import global.giga.award.plan.AwardPlan.Reason;
import global.giga.award.plan.Rule;
import global.giga.bid.Bid;
import global.giga.kernel.Technology;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An award in figures and names.
 *
 * @param reason why nothing is awarded; else null
 * @param complaints that are not decided
 */
public record AwardView(
        long id,
        int round,
        Award.State state,
        Long plan,
        List<Rule> broken,
        String reason,
        Instant proposedAt,
        Instant approvedAt,
        Instant standsUntil,
        long complaints,
        List<Lot> lots,
        List<Supplier> suppliers) {
    public AwardView {
        broken = List.copyOf(broken);
        lots = List.copyOf(lots);
        suppliers = List.copyOf(suppliers);
    }

    /**
     * A lot of it.
     *
     * @param winners several only where schools are awarded one by one
     * @param planned name of the supplier that the plan gave it to, where the chair departed; else null
     * @param departure the chair's reason, null where the plan is followed
     * @param unawarded null where somebody gets it
     */
    public record Lot(
            String code,
            String title,
            int schools,
            List<Part> winners,
            String planned,
            String departure,
            Reason unawarded) {
        public Part winner() {
            return winners.isEmpty() ? null : winners.get(0);
        }
    }

    /** What a supplier gets of a lot. */
    public record Part(
            long bid,
            String supplier,
            int schools,
            int pupils,
            BigDecimal price,
            List<Technology> technologies,
            String packageName) {}

    /** What a supplier gets in all. */
    public record Supplier(long bid, String name, int lots, int schools, int pupils, BigDecimal price) {}

    static AwardView of(Award award, Awards awards, long complaints) {
        var lines = awards.lines(award);
        return new AwardView(
                award.id(),
                award.round(),
                award.state(),
                award.plan(),
                award.broken(),
                award.reason(),
                award.proposedAt(),
                award.approvedAt(),
                award.standsUntil(),
                complaints,
                awards.lots(award).stream().map(lot -> lot(lot, lines)).toList(),
                suppliers(lines));
    }

    private static Lot lot(AwardLot lot, List<AwardLine> lines) {
        var here = lines.stream()
                .filter(l -> l.offer().item().lot().equals(lot.lot()))
                .toList();
        var winners = byBid(here).entrySet().stream()
                .map(e -> part(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt(Part::schools).reversed())
                .toList();
        return new Lot(
                lot.lot().code(),
                lot.lot().title(),
                here.size(),
                winners,
                lot.departure() == null || lot.planned() == null
                        ? null
                        : lot.planned().organization().name(),
                lot.departure(),
                winners.isEmpty() ? lot.unawarded() : null);
    }

    private static Part part(Bid bid, List<AwardLine> own) {
        return new Part(
                bid.id(),
                bid.organization().name(),
                own.size(),
                pupils(own),
                sum(own),
                own.stream()
                        .map(l -> l.offer().values().technology())
                        .distinct()
                        .sorted()
                        .toList(),
                own.get(0).packageName());
    }

    private static List<Supplier> suppliers(List<AwardLine> lines) {
        return byBid(lines).entrySet().stream()
                .map(e -> new Supplier(
                        e.getKey().id(),
                        e.getKey().organization().name(),
                        (int) e.getValue().stream()
                                .map(l -> l.offer().item().lot())
                                .distinct()
                                .count(),
                        e.getValue().size(),
                        pupils(e.getValue()),
                        sum(e.getValue())))
                .sorted(Comparator.comparing(Supplier::price).reversed())
                .toList();
    }

    private static Map<Bid, List<AwardLine>> byBid(List<AwardLine> lines) {
        return lines.stream().collect(groupingBy(l -> l.offer().bid(), LinkedHashMap::new, Collectors.toList()));
    }

    private static int pupils(List<AwardLine> lines) {
        return lines.stream().mapToInt(l -> l.offer().item().pupils()).sum();
    }

    private static BigDecimal sum(List<AwardLine> lines) {
        return lines.stream().map(AwardLine::price).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Everything together, in the evaluation currency. */
    public BigDecimal price() {
        return suppliers.stream().map(Supplier::price).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public int schools() {
        return suppliers.stream().mapToInt(Supplier::schools).sum();
    }

    public int pupils() {
        return suppliers.stream().mapToInt(Supplier::pupils).sum();
    }

    /** Whether the chair departed from the plan anywhere. */
    public boolean departs() {
        return lots.stream().anyMatch(lot -> lot.departure() != null);
    }
}
