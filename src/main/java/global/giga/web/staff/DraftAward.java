package global.giga.web.staff;

import global.giga.kernel.Exact;
import global.giga.kernel.LowPriceRule;
import global.giga.kernel.Percent;
import global.giga.tender.AwardRules;
import global.giga.tender.AwardTerms;
import global.giga.tender.Editing;
import global.giga.tender.EnvelopeCount;
import global.giga.tender.EvaluationRules;
import global.giga.tender.Section;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** /staff/draft, the award rules and what makes prices comparable. */
@Named
@ViewScoped
public class DraftAward implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Editing editing;

    @Inject
    StaffDraftPage page;

    private Map<String, BigDecimal> rates;
    private Map<String, BigDecimal> numbers;
    private AwardRules.Unit unit;
    private AwardRules.Reach reach;
    private AwardRules.Objective objective;
    private AwardRules.Objective second;
    private AwardRules.Objective third;
    private LowPriceRule[] lowPrices;
    private EnvelopeCount envelopes;
    private boolean alternatives;
    private boolean packages;

    private void load() {
        if (rates == null) {
            var award = page.getTerms().awardTerms();
            var rules = award.rules();
            rates = new TreeMap<>(award.rates());
            rates.remove(page.getTerms().currency());
            unit = rules.unit();
            reach = rules.reach();
            objective = rules.objective();
            second = rules.thenBy().isEmpty() ? null : rules.thenBy().get(0);
            third = rules.thenBy().size() < 2 ? null : rules.thenBy().get(1);
            lowPrices = award.evaluation().lowPrices().toArray(LowPriceRule[]::new);
            envelopes = award.envelopes();
            alternatives = award.alternatives();
            packages = rules.packages();
            numbers = new TreeMap<>();
            numbers.put("maxLots", number(rules.maxLots()));
            numbers.put("maxSchools", number(rules.maxSchools()));
            numbers.put("maxValue", rules.maxValue());
            numbers.put("minSuppliers", number(rules.minSuppliers()));
            numbers.put("minTechnologies", number(rules.minTechnologies()));
            numbers.put("maxShare", value(rules.maxTechnologyShare()));
            numbers.put("budget", rules.budget());
            numbers.put("standstill", number(rules.standstillDays()));
            numbers.put("coverage", award.coverage().value());
            numbers.put("months", number(award.contractMonths()));
            numbers.put("renewal", number(award.renewalMonths()));
            numbers.put("discount", value(award.discountRate()));
            numbers.put("highAbove", number(award.evaluation().highAbove()));
            numbers.put("cureDays", number(award.evaluation().cureDays()));
            numbers.put("divergence", number(award.evaluation().divergence()));
        }
    }

    private static BigDecimal number(Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    private static BigDecimal value(Percent percent) {
        return percent == null ? null : percent.value();
    }

    public void save() {
        page.store(Section.AWARD, seen -> editing.award(page.caller(), page.getId(), seen, read()));
    }

    /** After a conflict: what is typed replaces what was stored meanwhile. */
    public void saveAnyway() {
        page.accept(Section.AWARD);
        save();
    }

    private AwardTerms read() {
        var rules = new AwardRules(
                unit,
                whole("maxLots"),
                whole("maxSchools"),
                numbers.get("maxValue"),
                whole("minSuppliers"),
                whole("minTechnologies"),
                percent("maxShare"),
                numbers.get("budget"),
                reach,
                objective,
                Stream.of(second, third).filter(Objects::nonNull).toList(),
                whole("standstill"),
                packages);
        var all = new TreeMap<>(rates);
        all.replaceAll((currency, rate) -> Exact.plain(rate));
        all.put(page.getTerms().currency(), BigDecimal.ONE);
        return new AwardTerms(
                rules,
                new Percent(numbers.get("coverage")),
                alternatives,
                envelopes,
                new EvaluationRules(List.of(lowPrices), whole("highAbove"), whole("cureDays"), whole("divergence")),
                whole("months"),
                whole("renewal"),
                percent("discount"),
                all);
    }

    private Percent percent(String name) {
        var typed = numbers.get(name);
        return typed == null ? null : new Percent(typed);
    }

    private Integer whole(String name) {
        var typed = numbers.get(name);
        return typed == null ? null : (Integer) typed.intValueExact();
    }

    public List<String> getCurrencies() {
        load();
        return List.copyOf(rates.keySet());
    }

    /** Units of each other currency for one of the evaluation currency. */
    public Map<String, BigDecimal> getRates() {
        load();
        return rates;
    }

    /** The numbers of the step by their names. */
    public Map<String, BigDecimal> getNumbers() {
        load();
        return numbers;
    }

    public List<AwardRules.Unit> getUnits() {
        return List.of(AwardRules.Unit.values());
    }

    public List<AwardRules.Objective> getObjectives() {
        return List.of(AwardRules.Objective.values());
    }

    public List<AwardRules.Reach> getReaches() {
        return List.of(AwardRules.Reach.values());
    }

    public List<LowPriceRule> getLowPriceRules() {
        return List.of(LowPriceRule.values());
    }

    public List<EnvelopeCount> getCounts() {
        return List.of(EnvelopeCount.values());
    }

    public AwardRules.Unit getUnit() {
        load();
        return unit;
    }

    public void setUnit(AwardRules.Unit unit) {
        this.unit = unit;
    }

    public AwardRules.Objective getObjective() {
        load();
        return objective;
    }

    public void setObjective(AwardRules.Objective objective) {
        this.objective = objective;
    }

    public AwardRules.Reach getReach() {
        load();
        return reach;
    }

    public void setReach(AwardRules.Reach reach) {
        this.reach = reach;
    }

    public AwardRules.Objective getSecond() {
        load();
        return second;
    }

    public void setSecond(AwardRules.Objective second) {
        this.second = second;
    }

    public AwardRules.Objective getThird() {
        load();
        return third;
    }

    public void setThird(AwardRules.Objective third) {
        this.third = third;
    }

    public LowPriceRule[] getLowPrices() {
        load();
        return lowPrices.clone();
    }

    public void setLowPrices(LowPriceRule[] lowPrices) {
        this.lowPrices = lowPrices.clone();
    }

    public EnvelopeCount getEnvelopes() {
        load();
        return envelopes;
    }

    public void setEnvelopes(EnvelopeCount envelopes) {
        this.envelopes = envelopes;
    }

    public boolean isAlternatives() {
        load();
        return alternatives;
    }

    public void setAlternatives(boolean alternatives) {
        this.alternatives = alternatives;
    }

    public boolean isPackages() {
        load();
        return packages;
    }

    public void setPackages(boolean packages) {
        this.packages = packages;
    }
}
