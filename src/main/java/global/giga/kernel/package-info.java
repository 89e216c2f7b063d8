/**
 * Values that every step shares: money, rates, time, the caller, refusals, words in several languages.
 * Entry points: {@link global.giga.kernel.Connection}, {@link global.giga.kernel.Money}, {@link
 * global.giga.kernel.Refusal}. May import nothing of the portal.
 */
package global.giga.kernel;
