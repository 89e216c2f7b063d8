package global.giga.web.committee;

import global.giga.award.PlanView;
import java.math.BigDecimal;

/** A plan on the curve of cost against pupils, in a picture of 600 by 260. */
public record CurvePoint(PlanView plan, BigDecimal x, BigDecimal y) {}
