/**
 * Evaluation: scores of people and of formulas, the freeze, the ranking of each lot. Entry points: {@link
 * global.giga.evaluation.Evaluating} (acts), {@link global.giga.evaluation.Results} (reading). May import kernel, audit,
 * party, document, school, tender and bid; scoring imports kernel alone.
 */
package global.giga.evaluation;
