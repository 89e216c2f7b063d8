/**
 * The award: a plan from the published rules, the chair's proposal, approval, standstill and complaints. Entry points:
 * {@link global.giga.award.Planning} (plans and scenarios), {@link global.giga.award.Awarding} and {@link
 * global.giga.award.Complaining} (acts), {@link global.giga.award.Debriefing} and {@link global.giga.award.Publishing}
 * (what suppliers and the public read). May import all steps up to evaluation; plan imports kernel and its solver alone.
 */
package global.giga.award;
