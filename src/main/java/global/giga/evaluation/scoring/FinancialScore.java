package global.giga.evaluation.scoring;

import java.math.BigDecimal;

/**
 * Price and rank of a valid bid.
 *
 * @param points of the price; null for the formulas that only rank
 * @param total technical and price points; null for the formulas that only rank
 * @param index technical points per price, or the merit price; null for the formulas with points, and for the value
 *     for money of a price of 0, which ranks before all others
 * @param rank from 1, no two alike
 * @param behind the step at which it fell behind the bid one rank better, null for the first
 */
public record FinancialScore(
        MeanPrice price, BigDecimal points, BigDecimal total, BigDecimal index, int rank, RankStep behind) {}
