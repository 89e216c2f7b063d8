package global.giga.award.plan;

import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.AwardProblem.Rules;
import global.giga.award.plan.Program.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** The rules of R4.1 as rows over columns; variable {@code i} is column {@code i}, further variables follow. */
final class Formulation {
    final Columns columns;
    final Program program;
    private final boolean all;
    private final List<Integer> everything;

    Formulation(Columns columns, Rules rules) {
        this.columns = columns;
        this.program = new Program(columns.all.size());
        this.everything = IntStream.range(0, columns.all.size()).boxed().toList();
        this.all = Rule.REACH_ALL.isSet(rules);
        covers();
        exchanges();
        if (rules.maxLots() != null) {
            maxLots(rules.maxLots());
        }
        if (rules.maxSchools() != null) {
            byBidder().forEach(own -> over(own, Column::schools, rules.maxSchools()));
        }
        if (rules.maxValue() != null) {
            byBidder().forEach(own -> over(own, Column::price, columns.prices.limit(rules.maxValue())));
        }
        if (rules.minSuppliers() != null) {
            atLeast(rules.minSuppliers(), byBidder().stream().map(this::plain).toList());
        }
        if (rules.minTechnologies() != null) {
            minTechnologies(rules.minTechnologies());
        }
        if (rules.maxTechnologyShare() != null) {
            share(rules.maxTechnologyShare());
        }
        if (rules.budget() != null) {
            over(everything, Column::price, columns.prices.limit(rules.budget()));
        }
    }

    /** What a plan costs by this objective, for each variable; less is better. */
    long[] costs(Objective objective) {
        var costs = new long[program.variables()];
        for (int i = 0; i < columns.all.size(); i++) {
            var c = columns.all.get(i);
            costs[i] = switch (objective) {
                case LOWEST_PRICE -> c.compared();
                case HIGHEST_SCORE -> -c.score();
                case MOST_PUPILS -> -c.pupils();
            };
        }
        return costs;
    }

    /** What a plan pays, for each variable. */
    long[] payments() {
        var payments = new long[program.variables()];
        Arrays.setAll(payments, i -> i < columns.all.size() ? columns.all.get(i).price() : 0);
        return payments;
    }

    /**
     * The program of plans that are as good in an objective. Where schools are awarded one by one, and a plan has all pupils
     * that anybody offers to connect, those have each school that has pupils, which says more than their sum.
     */
    Program keeping(Program program, Objective objective, long[] costs, long value) {
        if (objective == Objective.MOST_PUPILS && columns.problem.unit() == AwardProblem.Unit.SCHOOL) {
            var pupils = columns.slotPupils();
            if (IntStream.of(pupils).asLongStream().sum() == -value) {
                return program.exactly(slot -> pupils[slot] > 0);
            }
        }
        return program.with(Row.of(costs, -Program.FREE, value));
    }

    private void covers() {
        var bySlot = new ArrayList<List<Integer>>();
        columns.slots.forEach(s -> bySlot.add(new ArrayList<>()));
        for (int i = 0; i < columns.all.size(); i++) {
            for (int slot : columns.all.get(i).slots()) {
                bySlot.get(slot).add(i);
            }
        }
        bySlot.forEach(covering -> program.add(Row.partition(covering, all)));
    }

    /** An exchange needs its lot, and there is one for each item at most. */
    private void exchanges() {
        var byItem = new LinkedHashMap<Long, List<Integer>>();
        for (int i = 0; i < columns.all.size(); i++) {
            var c = columns.all.get(i);
            if (c.exchange()) {
                long key = (long) c.parent() << 32 | columns.position(c.offers()[0]);
                byItem.computeIfAbsent(key, k -> new ArrayList<>(3)).add(i);
            }
        }
        byItem.values().forEach(some -> needs(some, columns.all.get(some.get(0)).parent()));
    }

    /** Where lots are awarded whole a lot is a slot; where schools are, having any school of a lot is having the lot. */
    private void maxLots(int most) {
        if (columns.problem.unit() == AwardProblem.Unit.LOT) {
            byBidder().forEach(own -> over(own, c -> c.lots().length, most));
            return;
        }
        for (var own : byBidder()) {
            var byLot = new LinkedHashMap<Integer, Map<Integer, List<Integer>>>();
            for (int i : own) {
                var c = columns.all.get(i);
                for (int offer : c.offers()) {
                    var item = columns.position(offer);
                    byLot.computeIfAbsent(columns.lot(item), l -> new LinkedHashMap<>())
                            .computeIfAbsent(item, k -> new ArrayList<>(3))
                            .add(i);
                }
            }
            if (byLot.size() > most) {
                var has = new ArrayList<Integer>();
                for (var items : byLot.values()) {
                    int lot = program.variable();
                    has.add(lot);
                    items.values().forEach(some -> needs(some, lot));
                }
                program.add(Row.of(has, 1, -Program.FREE, most));
            }
        }
    }

    /** Some of the groups, this many at least, have one of their variables. */
    private void atLeast(int least, List<List<Integer>> groups) {
        var used = new ArrayList<Integer>();
        for (var group : groups) {
            int one = program.variable();
            used.add(one);
            program.add(Row.of(group, 1, 0, Program.FREE).and(one, -1));
        }
        program.add(Row.of(used, 1, least, Program.FREE));
    }

    private void minTechnologies(int least) {
        var used = new ArrayList<Integer>();
        for (int t = 0; t < columns.technologies; t++) {
            int technology = t;
            int one = program.variable();
            used.add(one);
            program.add(Row.of(everything, i -> columns.all.get(i).technologies()[technology], 0, Program.FREE)
                    .and(one, -1));
        }
        program.add(Row.of(used, 1, least, Program.FREE));
    }

    /** Where all slots are awarded and each has the same schools whoever gets it, the share is a number of schools. */
    private void share(BigDecimal percent) {
        var whole = percent.stripTrailingZeros();
        int places = Math.max(0, whole.scale());
        long part = whole.scaleByPowerOfTen(places).longValueExact();
        long hundred = BigDecimal.valueOf(100).scaleByPowerOfTen(places).longValueExact();
        var sizes = all ? columns.slotSizes() : null;
        for (int t = 0; t < columns.technologies; t++) {
            int technology = t;
            if (sizes != null) {
                long total = IntStream.of(sizes).asLongStream().sum();
                long most = Math.floorDiv(Math.multiplyExact(part, total), hundred);
                over(everything, c -> c.technologies()[technology], most);
            } else {
                over(everything, c -> hundred * c.technologies()[technology] - part * c.schools(), 0);
            }
        }
    }

    private void needs(List<Integer> some, int needed) {
        program.add(Row.needs(some, needed));
    }

    private void over(List<Integer> variables, ToLongFunction<Column> figure, long most) {
        program.add(Row.of(variables, i -> figure.applyAsLong(columns.all.get(i)), -Program.FREE, most));
    }

    private List<Integer> plain(List<Integer> variables) {
        return variables.stream().filter(i -> !columns.all.get(i).exchange()).toList();
    }

    private List<List<Integer>> byBidder() {
        var byBidder = new ArrayList<List<Integer>>();
        columns.bidders.forEach(b -> byBidder.add(new ArrayList<>()));
        for (int i = 0; i < columns.all.size(); i++) {
            byBidder.get(columns.all.get(i).bidder()).add(i);
        }
        return byBidder;
    }
}
