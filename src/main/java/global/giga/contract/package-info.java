/**
 * Contracts: one for each supplier that an award gives something to, once its standstill is over. Entry point: {@link
 * global.giga.contract.Contracting}. May import all steps up to award.
 */
package global.giga.contract;
