package global.giga.web.committee;

import global.giga.award.Outranked;
import global.giga.award.PlanSchool;
import global.giga.award.PlanView;
import global.giga.award.plan.AwardPlan;
import global.giga.award.plan.AwardPlan.Conflict;
import global.giga.award.plan.AwardPlan.ObjectiveValue;
import global.giga.award.plan.AwardPlan.Reason;
import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.LotReason;
import global.giga.award.plan.LotReason.Rival;
import global.giga.award.plan.Rule;
import global.giga.award.plan.RulePrice;
import global.giga.kernel.Exact;
import global.giga.web.Show;
import global.giga.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a plan says of itself, in sentences. */
@Named
@RequestScoped
public class AwardWords {
    @Inject
    Texts texts;

    @Inject
    Show show;

    /** What it is called on pages. */
    public String name(PlanView plan) {
        return switch (plan.kind()) {
            case TERMS -> texts.of("award.own");
            case SCENARIO -> plan.name();
            case CURVE -> texts.of("award.point", money(plan.rules().budget()));
        };
    }

    /** Why the lot goes to its winner, and not to the cheapest or the best-scored. */
    public List<String> why(PlanView plan, PlanView.Lot lot) {
        return why(plan, lot.why(), lot.cheapest(), lot.best(), "award.why.cheaper.lot");
    }

    /** Likewise of a school. */
    public List<String> whyHere(PlanView plan, PlanSchool school) {
        return why(plan, school.why(), school.cheapest(), school.best(), "award.why.cheaper");
    }

    private List<String> why(PlanView plan, LotReason why, String cheapest, String best, String cheaper) {
        var said = new ArrayList<String>();
        if (why == null) {
            return said;
        }
        if (why.cheapest() == null && why.best() == null) {
            said.add(texts.of("award.why.both"));
        } else if (why.cheapest() == null) {
            said.add(texts.of("award.why.cheapest"));
        } else if (why.best() == null) {
            said.add(texts.of("award.why.best"));
        }
        if (why.cheapest() != null) {
            said.add(texts.of(cheaper, cheapest, money(why.cheapest().price()), money(why.price())) + " "
                    + against(plan, cheapest, why.cheapest()));
        }
        if (why.best() != null && !why.best().bidder().equals(bidder(why.cheapest()))) {
            said.add(texts.of("award.why.better", best) + " " + against(plan, best, why.best()));
        }
        return said;
    }

    private static String bidder(Rival rival) {
        return rival == null ? null : rival.bidder();
    }

    private String against(PlanView plan, String name, Rival rival) {
        var said = new ArrayList<String>();
        if (!rival.broken().isEmpty()) {
            said.add(texts.of("award.why.breaks", rules(rival.broken())));
        }
        if (rival.breaksPackage()) {
            said.add(texts.of("award.why.package"));
        }
        if (Boolean.FALSE.equals(rival.possible())) {
            said.add(texts.of("award.why.impossible", name));
        } else if (!rival.forced().isEmpty()) {
            said.add(texts.of("award.why.forced", name, beside(plan.objectives(), rival.forced())));
        }
        return String.join(" ", said);
    }

    /** Rules by their names, separated by commas. */
    public String rules(Collection<Rule> rules) {
        return rules.stream().sorted().map(this::name).collect(Collectors.joining(", "));
    }

    /** Why a bid that stands before a winner gets nothing of the lot. */
    public String outranked(Outranked why) {
        return why.in((key, with) -> texts.of(key, with.toArray()));
    }

    private String name(Rule rule) {
        return texts.of("award.rule." + rule);
    }

    /** A rule with what it states. */
    public String rule(Rule rule, BigDecimal limit) {
        return limit == null ? name(rule) : name(rule) + ": " + limit(rule, limit);
    }

    private String limit(Rule rule, BigDecimal limit) {
        return switch (rule) {
            case MAX_VALUE, BUDGET -> money(limit);
            case MAX_TECHNOLOGY_SHARE -> show.number(limit) + "\u00a0%";
            case MAX_LOTS, MAX_SCHOOLS, MIN_SUPPLIERS, MIN_TECHNOLOGIES, REACH_ALL -> show.number(limit);
        };
    }

    /** What a rule costs: the objective without it, beside that of the plan. */
    public String price(PlanView plan, RulePrice price) {
        if (price.without().isEmpty()) {
            return texts.of("award.price.none");
        }
        return price.nothing(plan.objectives())
                ? texts.of("award.price.nothing")
                : beside(plan.objectives(), price.without());
    }

    private String beside(List<ObjectiveValue> plan, List<ObjectiveValue> other) {
        return other.stream()
                .map(one -> AwardPlan.value(plan, one.objective())
                        .map(own -> texts.of(
                                "award.instead",
                                texts.of("award.objective." + one.objective()),
                                figure(one.objective(), one.value()),
                                figure(one.objective(), own)))
                        .orElseGet(() -> figure(one)))
                .collect(Collectors.joining("; "));
    }

    /** An objective with its figure, and why a compared price is not what is paid. */
    public String objective(PlanView plan, ObjectiveValue value) {
        var said = figure(value);
        return value.objective() == Objective.LOWEST_PRICE
                        && Exact.compare(value.value(), plan.sums().price()) != 0
                ? said + " (" + texts.of("award.objective.stretched") + ")"
                : said;
    }

    private String figure(ObjectiveValue value) {
        return texts.of("award.objective." + value.objective()) + ": " + figure(value.objective(), value.value());
    }

    private String figure(Objective objective, BigDecimal value) {
        return switch (objective) {
            case LOWEST_PRICE -> money(value);
            case HIGHEST_SCORE -> show.decimals(value, 2);
            case MOST_PUPILS -> show.number(value);
        };
    }

    /** One of the rules that cannot hold together. */
    public String conflict(Conflict conflict) {
        var rule = rule(conflict.rule(), conflict.limit());
        return conflict.possible() == null
                ? rule
                : texts.of("award.conflict.possible", rule, limit(conflict.rule(), conflict.possible()));
    }

    /** Money to whole units. */
    public String money(BigDecimal amount) {
        return show.decimals(amount, 0);
    }

    /** Technologies with their numbers of schools. */
    public String technologies(PlanView plan) {
        return plan.sums().technologies().entrySet().stream()
                .map(e -> texts.name(e.getKey()) + "\u00a0" + e.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Why schools of a lot go to nobody, with numbers. */
    public String unawarded(Map<Reason, Integer> reasons) {
        return reasons.entrySet().stream()
                .map(e -> texts.of("award.unawarded", texts.of("award.reason." + e.getKey()), e.getValue()))
                .collect(Collectors.joining("; "));
    }
}
