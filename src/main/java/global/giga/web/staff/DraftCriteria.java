package global.giga.web.staff;

import global.giga.kernel.Percent;
import global.giga.kernel.PriceFormula;
import global.giga.tender.Criterion;
import global.giga.tender.Editing;
import global.giga.tender.PriceRule;
import global.giga.tender.Section;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** /staff/draft, the criteria, their weights and the formula of the price. */
@Named
@ViewScoped
public class DraftCriteria implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Editing editing;

    @Inject
    StaffDraftPage page;

    private ArrayList<CriterionRow> rows;
    private BigDecimal weight;
    private PriceFormula formula;
    private BigDecimal ceiling;
    private BigDecimal floor;
    private BigDecimal passMark;

    private void load() {
        if (rows == null) {
            var terms = page.getTerms();
            rows = new ArrayList<>(
                    terms.criteria().stream().map(CriterionRow::new).toList());
            weight = terms.price().weight();
            formula = terms.price().formula();
            ceiling = terms.price().ceiling();
            floor = terms.price().floor();
            passMark = terms.passMark().value();
        }
    }

    public void save() {
        save(getRows().stream().map(CriterionRow::read).toList());
    }

    /** After a conflict: what is typed replaces what was stored meanwhile. */
    public void saveAnyway() {
        page.accept(Section.CRITERIA);
        save();
    }

    /** Takes one from the template's library, after saving what is typed. */
    public String add(String id) {
        var all = new ArrayList<>(getRows().stream().map(CriterionRow::read).toList());
        getOffered().stream().filter(known -> known.id().equals(id)).forEach(all::add);
        save(all);
        return page.here();
    }

    public String remove(String id) {
        save(getRows().stream()
                .filter(row -> !row.getId().equals(id))
                .map(CriterionRow::read)
                .toList());
        return page.here();
    }

    private void save(List<Criterion> criteria) {
        page.store(Section.CRITERIA, seen -> {
            var price = PriceRule.of(weight, formula, ceiling, floor);
            return editing.criteria(page.caller(), page.getId(), seen, criteria, price, new Percent(passMark));
        });
    }

    public List<CriterionRow> getRows() {
        load();
        return rows;
    }

    /** What the template knows and the draft does not have. */
    public List<Criterion> getOffered() {
        return page.getTemplate().criteriaBeside(page.getTerms().criteria());
    }

    public List<PriceFormula> getFormulas() {
        return List.of(PriceFormula.values());
    }

    public boolean isBanded() {
        load();
        return formula == PriceFormula.BANDED_ABSOLUTE;
    }

    /** What the formula on the page does to sample prices; empty while it lacks its limits. */
    public PriceChart getChart() {
        load();
        return PriceChart.of(formula, weight, ceiling, floor);
    }

    public BigDecimal getWeight() {
        load();
        return weight;
    }

    public void setWeight(BigDecimal weight) {
        this.weight = weight;
    }

    public PriceFormula getFormula() {
        load();
        return formula;
    }

    public void setFormula(PriceFormula formula) {
        this.formula = formula;
    }

    public BigDecimal getCeiling() {
        return ceiling;
    }

    public void setCeiling(BigDecimal ceiling) {
        this.ceiling = ceiling;
    }

    public BigDecimal getFloor() {
        return floor;
    }

    public void setFloor(BigDecimal floor) {
        this.floor = floor;
    }

    public BigDecimal getPassMark() {
        load();
        return passMark;
    }

    public void setPassMark(BigDecimal passMark) {
        this.passMark = passMark;
    }
}
