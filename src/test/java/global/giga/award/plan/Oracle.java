package global.giga.award.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The cheapest award of small cases by trying every set of packages: slow and plainly right, to hold a planner against.
 * Every lot is awarded exactly once, a package as a whole or not at all, and each bidder wins at most one package.
 */
final class Oracle {
    /** A bidder's price for all of these lots together. */
    record Package(String bidder, Set<Integer> lots, BigDecimal price) {}

    /** The chosen packages, in the order of the case. */
    record Plan(List<Package> packages, BigDecimal cost) {}

    private final List<Package> offered;
    private final Set<Integer> lots;
    private final int maxLots;

    /** @param maxLots most lots for one bidder */
    Oracle(List<Package> offered, Set<Integer> lots, int maxLots) {
        this.offered = offered;
        this.lots = lots;
        this.maxLots = maxLots;
    }

    /** The first of the cheapest plans in the order of the case; empty where no plan awards every lot. */
    Optional<Plan> cheapest() {
        Plan best = null;
        for (long chosen = 0; chosen < 1L << offered.size(); chosen++) {
            var packages = packages(chosen);
            var cost = packages.stream().map(Package::price).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (allowed(packages) && (best == null || cost.compareTo(best.cost()) < 0)) {
                best = new Plan(packages, cost);
            }
        }
        return Optional.ofNullable(best);
    }

    private List<Package> packages(long chosen) {
        var packages = new ArrayList<Package>();
        for (int i = 0; i < offered.size(); i++) {
            if ((chosen >> i & 1) == 1) {
                packages.add(offered.get(i));
            }
        }
        return packages;
    }

    private boolean allowed(List<Package> packages) {
        var awarded = new HashSet<Integer>();
        Map<String, Integer> lotsOf = new HashMap<>();
        for (var p : packages) {
            boolean first = lotsOf.putIfAbsent(p.bidder(), p.lots().size()) == null;
            if (!first || p.lots().size() > maxLots || !p.lots().stream().allMatch(awarded::add)) {
                return false;
            }
        }
        return awarded.equals(lots);
    }
}
