package global.giga.web.committee;

import global.giga.award.PlanRun.Kind;
import global.giga.award.PlanRun.State;
import global.giga.award.PlanView;
import global.giga.award.Planning;
import global.giga.award.Scenario;
import global.giga.award.plan.AwardProblem.Objective;
import global.giga.award.plan.AwardProblem.Reach;
import global.giga.award.plan.AwardProblem.Rules;
import global.giga.kernel.Caller;
import global.giga.kernel.Duty;
import global.giga.kernel.Exact;
import global.giga.tender.Tender;
import global.giga.tender.TenderStatus;
import global.giga.web.Texts;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** /committee/studio: plans by other rules side by side, and the curve of cost against pupils. */
@Model
public class CommitteeStudioPage {
    private static final BigDecimal WIDTH = BigDecimal.valueOf(600);
    private static final BigDecimal HEIGHT = BigDecimal.valueOf(240);
    private static final BigDecimal FOUR_FIFTHS = new BigDecimal("0.8");

    @Inject
    TenderInView view;

    @Inject
    Planning planning;

    @Inject
    Caller caller;

    @Inject
    Texts texts;

    private List<PlanView> plans;
    private String name;
    private BigDecimal budget;
    private BigDecimal maxLots;
    private BigDecimal minSuppliers;
    private BigDecimal minTechnologies;
    private BigDecimal maxShare;
    private Reach reach;
    private Objective objective;

    /** One press for the questions that are asked most. */
    public enum Preset {
        BUDGET,
        FEWER_SUPPLIERS,
        MORE_TECHNOLOGIES,
        COVERAGE,
        LOWEST_PRICE
    }

    public String compare() {
        var rules = new Rules(
                whole(maxLots),
                null,
                null,
                whole(minSuppliers),
                whole(minTechnologies),
                maxShare,
                budget,
                reach == null ? Reach.BEST : reach,
                List.of(objective == null ? Objective.HIGHEST_SCORE : objective));
        planning.scenario(caller, view.id(), new Scenario(name, rules));
        return same();
    }

    private static Integer whole(BigDecimal value) {
        return value == null ? null : value.intValue();
    }

    /** @param preset name of one */
    public String preset(String preset) {
        var wanted = Preset.valueOf(preset);
        planning.scenario(caller, view.id(), new Scenario(texts.name(wanted), rules(wanted, getOwn())));
        return same();
    }

    private static Rules rules(Preset preset, PlanView own) {
        var r = own.rules();
        var all = new ArrayList<>(r.objectives());
        all.remove(Objective.LOWEST_PRICE);
        all.add(0, Objective.LOWEST_PRICE);
        return switch (preset) {
            case BUDGET ->
                with(
                        r,
                        r.maxLots(),
                        r.minTechnologies(),
                        own.sums().price().multiply(FOUR_FIFTHS).setScale(0, RoundingMode.UP),
                        Reach.BEST,
                        List.of(Objective.MOST_PUPILS, Objective.LOWEST_PRICE));
            case FEWER_SUPPLIERS -> with(r, null, r.minTechnologies(), r.budget(), r.reach(), r.objectives());
            case MORE_TECHNOLOGIES ->
                with(r, r.maxLots(), own.sums().technologies().size() + 1, r.budget(), r.reach(), r.objectives());
            case COVERAGE ->
                with(
                        r,
                        r.maxLots(),
                        r.minTechnologies(),
                        r.budget(),
                        Reach.BEST,
                        List.of(Objective.MOST_PUPILS, Objective.LOWEST_PRICE));
            case LOWEST_PRICE -> with(r, r.maxLots(), r.minTechnologies(), r.budget(), r.reach(), all);
        };
    }

    private static Rules with(
            Rules r, Integer lots, Integer technologies, BigDecimal money, Reach reach, List<Objective> objectives) {
        return new Rules(
                lots,
                r.maxSchools(),
                r.maxValue(),
                r.minSuppliers(),
                technologies,
                r.maxTechnologyShare(),
                money,
                reach,
                objectives);
    }

    public String curve() {
        planning.curve(caller, view.id());
        return same();
    }

    public String cancel(long run) {
        planning.cancel(caller, view.id(), run);
        return same();
    }

    private String same() {
        return "/committee/studio?faces-redirect=true&tender=" + view.id();
    }

    public Tender getTender() {
        return view.tender();
    }

    public boolean isKnown() {
        return status().reached(TenderStatus.EVALUATED);
    }

    private TenderStatus status() {
        return view.status();
    }

    /** Whether the visitor can ask for more plans now. */
    public boolean isComparing() {
        var duty = view.duties();
        var may = duty.contains(Duty.CHAIR) || duty.contains(Duty.OFFICER) || duty.contains(Duty.APPROVER);
        return may
                && getOwn() != null
                && (status() == TenderStatus.EVALUATED || status() == TenderStatus.AWARD_PROPOSED);
    }

    private List<PlanView> plans() {
        if (plans == null) {
            plans = planning.plans(caller, getTender().id());
        }
        return plans;
    }

    /** The newest plan by the terms that is done; null for none. */
    public PlanView getOwn() {
        return plans().stream()
                .filter(p -> p.kind() == Kind.TERMS && p.usable())
                .reduce((before, after) -> after)
                .orElse(null);
    }

    /** The plan by the terms, then the scenarios. */
    public List<PlanView> getSideBySide() {
        var all = new ArrayList<PlanView>();
        if (getOwn() != null) {
            all.add(getOwn());
        }
        plans().stream()
                .filter(p -> p.kind() == Kind.SCENARIO && p.progress().state() == State.DONE)
                .forEach(all::add);
        return all;
    }

    /** What can be put side by side: the plan by the terms, scenarios and points of the curve that award something. */
    public List<PlanView> getComparable() {
        var all = new ArrayList<>(getSideBySide());
        getPoints().forEach(point -> all.add(point.plan()));
        all.removeIf(plan -> plan.sums().schools() == 0);
        return all;
    }

    /** What the planner works at, or will. */
    public List<PlanView> getWaiting() {
        return plans().stream().filter(p -> !p.progress().state().over()).toList();
    }

    /** The points of the curve, cheapest first. */
    public List<CurvePoint> getPoints() {
        var done = plans().stream()
                .filter(p -> p.kind() == Kind.CURVE && p.progress().state() == State.DONE && p.status() != null)
                .sorted(Comparator.comparing(p -> p.sums().price()))
                .toList();
        var cost = done.stream()
                .map(p -> p.sums().price())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE);
        return done.stream().map(p -> point(p, cost.max(BigDecimal.ONE))).toList();
    }

    private static CurvePoint point(PlanView plan, BigDecimal cost) {
        var pupils = BigDecimal.valueOf(Math.max(1, plan.sums().allPupils()));
        var x = Exact.divide(plan.sums().price().multiply(WIDTH), cost);
        var y = HEIGHT.subtract(
                Exact.divide(BigDecimal.valueOf(plan.sums().pupils()).multiply(HEIGHT), pupils));
        return new CurvePoint(plan, rounded(x), rounded(y));
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP);
    }

    /** The line through the points. */
    public String getLine() {
        return getPoints().stream().map(p -> p.x() + "," + p.y()).reduce("0," + HEIGHT, (a, b) -> a + " " + b);
    }

    public List<Preset> getPresets() {
        return Arrays.asList(Preset.values());
    }

    public List<Reach> getReaches() {
        return Arrays.asList(Reach.values());
    }

    public List<Objective> getObjectives() {
        return Arrays.asList(Objective.values());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public BigDecimal getBudget() {
        return budget;
    }

    public void setBudget(BigDecimal budget) {
        this.budget = budget;
    }

    public BigDecimal getMaxLots() {
        return maxLots;
    }

    public void setMaxLots(BigDecimal maxLots) {
        this.maxLots = maxLots;
    }

    public BigDecimal getMinSuppliers() {
        return minSuppliers;
    }

    public void setMinSuppliers(BigDecimal minSuppliers) {
        this.minSuppliers = minSuppliers;
    }

    public BigDecimal getMinTechnologies() {
        return minTechnologies;
    }

    public void setMinTechnologies(BigDecimal minTechnologies) {
        this.minTechnologies = minTechnologies;
    }

    public BigDecimal getMaxShare() {
        return maxShare;
    }

    public void setMaxShare(BigDecimal maxShare) {
        this.maxShare = maxShare;
    }

    public Reach getReach() {
        return reach;
    }

    public void setReach(Reach reach) {
        this.reach = reach;
    }

    public Objective getObjective() {
        return objective;
    }

    public void setObjective(Objective objective) {
        this.objective = objective;
    }
}
