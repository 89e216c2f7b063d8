package global.giga.web.staff;

import global.giga.kernel.Measure;
import global.giga.tender.Criterion;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;

/** A criterion while it is edited. */
public class CriterionRow implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final Measure measure;
    private final Map<String, String> title;
    private final Map<String, String> guide;
    private BigDecimal weight;
    private BigDecimal best;

    CriterionRow(Criterion criterion) {
        id = criterion.id();
        measure = criterion.measure();
        title = DraftText.of(criterion.title());
        guide = DraftText.of(criterion.guide());
        weight = criterion.weight();
        best = criterion.best();
    }

    Criterion read() {
        return new Criterion(id, DraftText.read(title), DraftText.read(guide), weight, measure, best);
    }

    public String getId() {
        return id;
    }

    /** Null where people judge. */
    public Measure getMeasure() {
        return measure;
    }

    public Map<String, String> getTitle() {
        return title;
    }

    public Map<String, String> getGuide() {
        return guide;
    }

    public BigDecimal getWeight() {
        return weight;
    }

    public void setWeight(BigDecimal weight) {
        this.weight = weight;
    }

    public BigDecimal getBest() {
        return best;
    }

    public void setBest(BigDecimal best) {
        this.best = best;
    }
}
