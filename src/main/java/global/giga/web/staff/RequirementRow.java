package global.giga.web.staff;

import global.giga.tender.Requirement;
import global.giga.tender.Requirement.Rule;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;

/** A requirement while it is edited. */
public class RequirementRow implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final Rule rule;
    private final Map<String, String> text;
    private BigDecimal limit;
    private BigDecimal freePupils;
    private BigDecimal pupilsPerMbps;

    RequirementRow(Requirement requirement) {
        id = requirement.id();
        rule = requirement.rule();
        text = DraftText.of(requirement.text());
        limit = requirement.limit();
        freePupils = number(requirement.freePupils());
        pupilsPerMbps = number(requirement.pupilsPerMbps());
    }

    private static BigDecimal number(Integer value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }

    /** As typed; the growth with the pupils counts with both its numbers alone. */
    Requirement read() {
        var grows = freePupils != null && pupilsPerMbps != null;
        return new Requirement(
                id,
                rule,
                DraftText.read(text),
                limit,
                grows ? (Integer) freePupils.intValueExact() : null,
                grows ? (Integer) pupilsPerMbps.intValueExact() : null);
    }

    public String getId() {
        return id;
    }

    public Rule getRule() {
        return rule;
    }

    public boolean isLimited() {
        return rule != Rule.UNLIMITED_DATA;
    }

    public boolean isGrowing() {
        return rule == Rule.MIN_DOWNLOAD;
    }

    /** The least that the limit can be, in the unit of the rule. */
    public String getLeast() {
        return rule == Rule.MAX_LATENCY || rule == Rule.MAX_DELIVERY ? "1" : "0.001";
    }

    /** The most that the limit can be. */
    public String getMost() {
        return switch (rule) {
            case MIN_AVAILABILITY -> "100";
            case MAX_LATENCY -> "10000";
            case MAX_DELIVERY -> "520";
            case MIN_DOWNLOAD, MIN_UPLOAD, UNLIMITED_DATA -> "10000";
        };
    }

    public Map<String, String> getText() {
        return text;
    }

    public BigDecimal getLimit() {
        return limit;
    }

    public void setLimit(BigDecimal limit) {
        this.limit = limit;
    }

    public BigDecimal getFreePupils() {
        return freePupils;
    }

    public void setFreePupils(BigDecimal freePupils) {
        this.freePupils = freePupils;
    }

    public BigDecimal getPupilsPerMbps() {
        return pupilsPerMbps;
    }

    public void setPupilsPerMbps(BigDecimal pupilsPerMbps) {
        this.pupilsPerMbps = pupilsPerMbps;
    }
}
