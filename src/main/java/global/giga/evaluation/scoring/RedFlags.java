package global.giga.evaluation.scoring;

import global.giga.kernel.Exact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * R3.12: indicators of Cardinal by their published methodology (cardinal.readthedocs.io), a lot in the place of a
 * contracting process and the bid that ranks first in the place of the award. Disqualified = rejected by the committee or
 * by the published rules. The fences of R024, R058 and R038 are taken over the lots, and the bidders, of the tender
 * itself, from {@value #LEAST} figures on; R038 is taken for bidders, not for the buyer, who has one tender here.
 */
public final class RedFlags {
    /** Fewer figures have no outliers. */
    static final int LEAST = 4;

    private static final BigDecimal THREE_HALVES = new BigDecimal("1.5");
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);

    private final List<FlagCase> lots;
    private final List<RedFlag> found = new ArrayList<>();

    private RedFlags(List<FlagCase> lots) {
        this.lots = lots;
    }

    /** By lot, then by code; those of bidders last. */
    public static List<RedFlag> of(List<FlagCase> lots) {
        return new RedFlags(List.copyOf(lots)).find();
    }

    private List<RedFlag> find() {
        var differences = differences();
        var fences = Fences.of(differences.values());
        for (var lot : lots) {
            single(lot);
            if (fences != null && differences.containsKey(lot.lot())) {
                distance(lot, differences.get(lot.lot()), fences);
            }
            identical(lot);
            late(lot);
            onlyOneLeft(lot);
            lowestOut(lot);
        }
        excessive();
        return List.copyOf(found);
    }

    /** R018: one tenderer submitted a bid. */
    private void single(FlagCase lot) {
        if (lot.bids().size() == 1) {
            flag(RedFlag.Code.R018, lot, ids(lot.bids()), null, null);
        }
    }

    /** (second lowest valid price − winning price) / winning price, where the winner is the lowest. */
    private Map<String, BigDecimal> differences() {
        var differences = new LinkedHashMap<String, BigDecimal>();
        for (var lot : lots) {
            var byPrice = lot.bids().stream()
                    .filter(FlagCase.Entry::valid)
                    .sorted(Comparator.comparing(FlagCase.Entry::price).thenComparing(FlagCase.Entry::rank))
                    .toList();
            if (byPrice.size() > 1
                    && byPrice.get(0).rank() == 1
                    && !byPrice.get(0).price().isZero()) {
                var lowest = byPrice.get(0).price().value();
                var next = byPrice.get(1).price().value();
                differences.put(lot.lot(), Exact.divide(next.subtract(lowest), lowest));
            }
        }
        return differences;
    }

    /** R024 at or under the lower fence, R058 at or over the upper one. */
    private void distance(FlagCase lot, BigDecimal difference, Fences fences) {
        var two = lot.bids().stream()
                .filter(FlagCase.Entry::valid)
                .sorted(Comparator.comparing(FlagCase.Entry::price).thenComparing(FlagCase.Entry::rank))
                .limit(2)
                .toList();
        if (Exact.compare(difference, fences.lower) <= 0) {
            flag(RedFlag.Code.R024, lot, ids(two), difference, fences.lower);
        }
        if (Exact.compare(difference, fences.upper) >= 0) {
            flag(RedFlag.Code.R058, lot, ids(two.subList(0, 1)), difference, fences.upper);
        }
    }

    /** R028, per school: different bidders ask the same price for it. A price of 0 is a flag of its own (R3.10). */
    private void identical(FlagCase lot) {
        var bids = new TreeSet<String>();
        var schools = new LinkedHashSet<String>();
        lot.prices().forEach((school, prices) -> {
            var byPrice = new TreeMap<BigDecimal, TreeSet<String>>();
            prices.forEach((bid, asked) -> asked.stream()
                    .filter(price -> price.signum() > 0)
                    .forEach(price ->
                            byPrice.computeIfAbsent(price, p -> new TreeSet<>()).add(bid)));
            byPrice.values().stream().filter(same -> same.size() > 1).forEach(same -> {
                bids.addAll(same);
                schools.add(school);
            });
        });
        if (!schools.isEmpty()) {
            found.add(new RedFlag(
                    RedFlag.Code.R028,
                    lot.lot(),
                    List.copyOf(bids),
                    List.copyOf(schools),
                    BigDecimal.valueOf(schools.size()),
                    null));
        }
    }

    /** R030: the winning bid was received at or after the deadline. */
    private void late(FlagCase lot) {
        lot.bids().stream()
                .filter(bid -> bid.valid() && bid.rank() == 1 && bid.late())
                .forEach(bid -> flag(RedFlag.Code.R030, lot, List.of(bid.bid()), null, null));
    }

    /** R035: one valid bid, and at least one other disqualified. */
    private void onlyOneLeft(FlagCase lot) {
        var out = lot.bids().stream().filter(FlagCase.Entry::disqualified).toList();
        if (!out.isEmpty() && lot.bids().stream().filter(FlagCase.Entry::valid).count() == 1) {
            flag(RedFlag.Code.R035, lot, ids(out), BigDecimal.valueOf(out.size()), BigDecimal.ONE);
        }
    }

    /** R036: of the bids whose price is open the lowest is disqualified, and another one is first. */
    private void lowestOut(FlagCase lot) {
        if (lot.bids().stream().noneMatch(FlagCase.Entry::valid)) {
            return;
        }
        var open = lot.bids().stream().filter(bid -> bid.price() != null).toList();
        var least = open.stream()
                .map(FlagCase.Entry::price)
                .min(MeanPrice::compareTo)
                .orElseThrow();
        var lowest =
                open.stream().filter(bid -> bid.price().compareTo(least) == 0).toList();
        if (lowest.stream().allMatch(FlagCase.Entry::disqualified)) {
            flag(RedFlag.Code.R036, lot, ids(lowest), least.value(), null);
        }
    }

    /** R038 for bidders of two bids or more: disqualified of submitted at or over the upper fence. */
    private void excessive() {
        var submitted = new TreeMap<String, Integer>();
        var out = new TreeMap<String, Integer>();
        lots.forEach(lot -> lot.bids().forEach(bid -> {
            submitted.merge(bid.bid(), 1, Integer::sum);
            out.merge(bid.bid(), bid.disqualified() ? 1 : 0, Integer::sum);
        }));
        var ratios = new LinkedHashMap<String, BigDecimal>();
        submitted.forEach((bid, many) -> {
            if (many > 1) {
                ratios.put(bid, Exact.divide(BigDecimal.valueOf(out.get(bid)), BigDecimal.valueOf(many)));
            }
        });
        var fences = Fences.of(ratios.values());
        ratios.forEach((bid, ratio) -> {
            if (fences != null && ratio.signum() > 0 && Exact.compare(ratio, fences.upper) >= 0) {
                found.add(new RedFlag(RedFlag.Code.R038, null, List.of(bid), List.of(), ratio, fences.upper));
            }
        });
    }

    private void flag(RedFlag.Code code, FlagCase lot, List<String> bids, BigDecimal value, BigDecimal limit) {
        found.add(new RedFlag(code, lot.lot(), bids, List.of(), value, limit));
    }

    private static List<String> ids(List<FlagCase.Entry> bids) {
        return bids.stream().map(FlagCase.Entry::bid).toList();
    }

    /** Q1 − 1.5 IQR and Q3 + 1.5 IQR, quartiles by linear interpolation. */
    private record Fences(BigDecimal lower, BigDecimal upper) {
        static Fences of(Collection<BigDecimal> figures) {
            if (figures.size() < LEAST) {
                return null;
            }
            var sorted = figures.stream().sorted().toList();
            var first = quartile(sorted, 1);
            var third = quartile(sorted, 3);
            var reach = third.subtract(first).multiply(THREE_HALVES);
            return new Fences(first.subtract(reach), third.add(reach));
        }

        private static BigDecimal quartile(List<BigDecimal> sorted, int quarter) {
            int place = (sorted.size() - 1) * quarter;
            var low = sorted.get(place / 4);
            var high = sorted.get(Math.min(place / 4 + 1, sorted.size() - 1));
            return low.add(Exact.divide(high.subtract(low).multiply(BigDecimal.valueOf(place % 4)), FOUR));
        }
    }
}
