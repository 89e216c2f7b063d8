/**
 * Scores of bids, lot by lot: technical points, prices, ranks, warnings, and the explanation of each figure. Pure
 * functions of their arguments; linear in the number of offers. Entry points: {@link
 * global.giga.evaluation.scoring.Scoring}, {@link global.giga.evaluation.scoring.PriceFactors}, {@link
 * global.giga.evaluation.scoring.LowPrices}, {@link global.giga.evaluation.scoring.Explaining}. May import kernel alone.
 */
package global.giga.evaluation.scoring;
