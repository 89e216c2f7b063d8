/**
 * What each member of the committee gives alone (R3.3), how far these scores lie apart, and the votes on the consensus. Entry
 * points are the services {@link global.giga.evaluation.Judging} and {@link global.giga.evaluation.Agreeing}; here are what
 * they store and the arithmetic of it. May import kernel, party, tender and bid.
 */
package global.giga.evaluation.committee;
