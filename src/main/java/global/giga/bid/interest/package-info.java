/**
 * Declarations of interest (R3.1): who among the people of a tender has to do with a supplier who bid. Entry point: {@link
 * global.giga.bid.interest.Declaring}; {@link global.giga.bid.interest.Declared} holds the rule for all acts on bids. May
 * import kernel, audit, party, notice and tender.
 */
package global.giga.bid.interest;
