package global.giga.award;

import static java.util.stream.Collectors.groupingBy;

import global.giga.award.plan.AwardProblem.Offer;
import global.giga.award.plan.AwardProblem.Rules;
import global.giga.award.plan.AwardProblem.Unit;
import global.giga.award.plan.Rule;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The rules of the terms that a proposal breaks: only departures from a plan can. */
final class Broken {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Rules rules;
    private final List<Proposal.Line> lines;
    private final Set<Rule> broken = EnumSet.noneOf(Rule.class);

    private Broken(Rules rules, List<Proposal.Line> lines) {
        this.rules = rules;
        this.lines = lines;
    }

    static Set<Rule> of(Contest contest, List<Proposal.Line> lines) {
        var found = new Broken(contest.problem().rules(), lines);
        found.suppliers();
        found.technologies();
        found.over(Rule.BUDGET, sum(lines));
        found.reach(contest);
        return found.broken;
    }

    private void suppliers() {
        var bySupplier = by(l -> l.bid().id());
        for (var own : bySupplier.values()) {
            over(
                    Rule.MAX_LOTS,
                    BigDecimal.valueOf(
                            own.stream().map(Proposal.Line::lot).distinct().count()));
            over(Rule.MAX_SCHOOLS, BigDecimal.valueOf(own.size()));
            over(Rule.MAX_VALUE, sum(own));
        }
        under(Rule.MIN_SUPPLIERS, bySupplier.size());
    }

    private void technologies() {
        var byTechnology = by(l -> l.offer().offer().values().technology());
        under(Rule.MIN_TECHNOLOGIES, byTechnology.size());
        var share = Rule.MAX_TECHNOLOGY_SHARE.limit(rules);
        byTechnology.values().stream()
                .filter(own -> share != null)
                .filter(own -> BigDecimal.valueOf(own.size())
                                .multiply(HUNDRED)
                                .compareTo(share.multiply(BigDecimal.valueOf(lines.size())))
                        > 0)
                .forEach(own -> broken.add(Rule.MAX_TECHNOLOGY_SHARE));
    }

    /* Of lots where they are awarded as a whole, else of schools. */
    private void reach(Contest contest) {
        var whole = contest.problem().unit() == Unit.LOT;
        var given = whole ? lines.stream().map(Proposal.Line::lot).distinct().count() : lines.size();
        var offered = whole
                ? contest.contenders().stream()
                        .map(c -> c.score().lot())
                        .distinct()
                        .count()
                : contest.problem().offers().stream()
                        .map(Offer::item)
                        .distinct()
                        .count();
        if (Rule.REACH_ALL.isSet(rules) && given < offered) {
            broken.add(Rule.REACH_ALL);
        }
    }

    private void over(Rule rule, BigDecimal value) {
        var limit = rule.limit(rules);
        if (limit != null && value.compareTo(limit) > 0) {
            broken.add(rule);
        }
    }

    private void under(Rule rule, int value) {
        var limit = rule.limit(rules);
        if (limit != null && BigDecimal.valueOf(value).compareTo(limit) < 0) {
            broken.add(rule);
        }
    }

    private <K> Map<K, List<Proposal.Line>> by(Function<Proposal.Line, K> key) {
        return lines.stream().collect(groupingBy(key));
    }

    private static BigDecimal sum(List<Proposal.Line> lines) {
        return lines.stream().map(Proposal.Line::price).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
