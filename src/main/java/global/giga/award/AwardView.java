package global.giga.award;

import static java.util.stream.Collectors.groupingBy;

import global.giga.award.plan.AwardPlan.Reason;
import global.giga.award.plan.Rule;
import global.giga.kernel.Technology;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An award in figures and names.
 *
 * @param reason why nothing is awarded; else null
 * @param complaints that are not decided
 * @param departed the schools that go to somebody else than planned, where schools are awarded one by one
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
        List<Supplier> suppliers,
        List<Departed> departed) {
    public AwardView {
        departed = List.copyOf(departed);
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
        var shares = awards.shares(award);
        var byLot = shares.stream().collect(groupingBy(AwardShare::lot));
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
                awards.lots(award).stream()
                        .map(lot -> lot(lot, byLot.getOrDefault(lot.lot().id(), List.of())))
                        .toList(),
                suppliers(shares),
                awards.departed(award));
    }

    private static Lot lot(AwardLot lot, List<AwardShare> shares) {
        var winners = byBid(shares).stream()
                .map(AwardView::part)
                .sorted(Comparator.comparingInt(Part::schools).reversed().thenComparing(Part::supplier))
                .toList();
        return new Lot(
                lot.lot().code(),
                lot.lot().title(),
                shares.stream().mapToInt(AwardShare::schools).sum(),
                winners,
                lot.departure() == null || lot.planned() == null
                        ? null
                        : lot.planned().organization().name(),
                lot.departure(),
                winners.isEmpty() ? lot.unawarded() : null);
    }

    private static Part part(List<AwardShare> own) {
        return new Part(
                own.get(0).bid(),
                own.get(0).supplier(),
                own.stream().mapToInt(AwardShare::schools).sum(),
                pupils(own),
                sum(own),
                own.stream().map(AwardShare::technology).distinct().sorted().toList(),
                own.stream()
                        .map(AwardShare::packageName)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static List<Supplier> suppliers(List<AwardShare> shares) {
        return byBid(shares).stream()
                .map(own -> new Supplier(
                        own.get(0).bid(),
                        own.get(0).supplier(),
                        (int) own.stream().map(AwardShare::lot).distinct().count(),
                        own.stream().mapToInt(AwardShare::schools).sum(),
                        pupils(own),
                        sum(own)))
                .sorted(Comparator.comparing(Supplier::price).reversed())
                .toList();
    }

    private static Collection<List<AwardShare>> byBid(List<AwardShare> shares) {
        return shares.stream()
                .collect(groupingBy(AwardShare::bid, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private static int pupils(List<AwardShare> shares) {
        return shares.stream().mapToInt(AwardShare::pupils).sum();
    }

    private static BigDecimal sum(List<AwardShare> shares) {
        return shares.stream().map(AwardShare::price).reduce(BigDecimal.ZERO, BigDecimal::add);
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
        return !departed.isEmpty() || lots.stream().anyMatch(lot -> lot.departure() != null);
    }
}
