package global.giga.web.staff;

import global.giga.kernel.Exact;
import global.giga.kernel.Percent;
import global.giga.tender.AwardRules;
import global.giga.tender.AwardTerms;
import global.giga.tender.Editing;
import global.giga.tender.EnvelopeCount;
import global.giga.tender.Section;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    private AwardRules.Objective objective;
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
            objective = rules.objective();
            envelopes = award.envelopes();
            alternatives = award.alternatives();
            packages = rules.packages();
            numbers = new TreeMap<>();
            numbers.put("maxLots", number(rules.maxLots()));
            numbers.put("minTechnologies", number(rules.minTechnologies()));
            numbers.put("budget", rules.budget());
            numbers.put("standstill", number(rules.standstillDays()));
            numbers.put("coverage", award.coverage().value());
            numbers.put("months", number(award.contractMonths()));
            numbers.put("renewal", number(award.renewalMonths()));
            numbers.put(
                    "discount",
                    award.discountRate() == null ? null : award.discountRate().value());
        }
    }

    private static BigDecimal number(Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
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
                whole("minTechnologies"),
                numbers.get("budget"),
                objective,
                whole("standstill"),
                packages);
        var discount = numbers.get("discount");
        var all = new TreeMap<>(rates);
        all.replaceAll((currency, rate) -> Exact.plain(rate));
        all.put(page.getTerms().currency(), BigDecimal.ONE);
        return new AwardTerms(
                rules,
                new Percent(numbers.get("coverage")),
                alternatives,
                envelopes,
                whole("months"),
                whole("renewal"),
                discount == null ? null : new Percent(discount),
                all);
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
