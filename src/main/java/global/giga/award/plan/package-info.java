/**
 * The award as a whole (R4.1, R4.2): a pure and deterministic optimiser over lots or schools, packages, alternatives
 * and every rule, which explains its plan and certifies it. Entry points: {@link
 * global.giga.award.plan.AwardPlanner}, {@link global.giga.award.plan.Explaining}, {@link
 * global.giga.award.plan.Certificate}. May import kernel and OR-Tools, which no other package sees.
 */
package global.giga.award.plan;
