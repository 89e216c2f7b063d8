package global.giga.web.staff;

import global.giga.school.CellularCoverage;
import global.giga.school.EducationLevel;
import global.giga.school.SchoolFilter;
import global.giga.school.SchoolStatus;
import global.giga.tender.FreeSchools;
import global.giga.tender.MapArea;
import java.io.Serializable;
import java.math.BigDecimal;

/** Which schools beside a draft an officer looks for. */
public class SchoolSearch implements Serializable {
    private static final long serialVersionUID = 1L;

    private String text;
    private String region;
    private SchoolStatus status;
    private EducationLevel level;
    private Boolean powered;
    private CellularCoverage coverage;
    private BigDecimal fibreFrom;
    private BigDecimal fibreTo;
    private String area;

    FreeSchools in(String country) {
        var filter = new SchoolFilter(
                country, text, region, null, null, status, level, powered, coverage, fibreFrom, fibreTo);
        return new FreeSchools(filter, area == null || area.isBlank() ? null : MapArea.of(area));
    }

    public boolean isDrawn() {
        return area != null && !area.isBlank();
    }

    public SchoolStatus[] getStatuses() {
        return SchoolStatus.values();
    }

    public EducationLevel[] getLevels() {
        return EducationLevel.values();
    }

    public CellularCoverage[] getCoverages() {
        return CellularCoverage.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public SchoolStatus getStatus() {
        return status;
    }

    public void setStatus(SchoolStatus status) {
        this.status = status;
    }

    public EducationLevel getLevel() {
        return level;
    }

    public void setLevel(EducationLevel level) {
        this.level = level;
    }

    public Boolean getPowered() {
        return powered;
    }

    public void setPowered(Boolean powered) {
        this.powered = powered;
    }

    public CellularCoverage getCoverage() {
        return coverage;
    }

    public void setCoverage(CellularCoverage coverage) {
        this.coverage = coverage;
    }

    public BigDecimal getFibreFrom() {
        return fibreFrom;
    }

    public void setFibreFrom(BigDecimal fibreFrom) {
        this.fibreFrom = fibreFrom;
    }

    public BigDecimal getFibreTo() {
        return fibreTo;
    }

    public void setFibreTo(BigDecimal fibreTo) {
        this.fibreTo = fibreTo;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }
}
