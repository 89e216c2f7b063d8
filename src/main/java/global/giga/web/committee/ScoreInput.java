package global.giga.web.committee;

import global.giga.evaluation.Judgement;
import global.giga.evaluation.ScoreSheet;
import global.giga.evaluation.committee.Citation;
import java.math.BigDecimal;

/** One line of the score form: a criterion with what is typed for it. */
public class ScoreInput {
    private final ScoreSheet.Cell cell;
    private BigDecimal points;
    private String reason;
    private int version;
    private String document;
    private Integer page;

    ScoreInput(ScoreSheet.Cell cell) {
        this.cell = cell;
        this.points = cell.points();
        this.reason = cell.reason();
        this.version = cell.version();
        this.document = cell.citation().document();
        this.page = cell.citation().page();
    }

    boolean filled() {
        return points != null || reason != null && !reason.isBlank() || version > 0;
    }

    Judgement judgement() {
        return new Judgement(cell.criterion().id(), points, reason, version, new Citation(document, page));
    }

    public ScoreSheet.Cell getCell() {
        return cell;
    }

    public BigDecimal getPoints() {
        return points;
    }

    public void setPoints(BigDecimal points) {
        this.points = points;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public Integer getPage() {
        return page;
    }

    public void setPage(Integer page) {
        this.page = page;
    }
}
