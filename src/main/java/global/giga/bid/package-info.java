/**
 * Bids: drafted by suppliers, sealed, received until the deadline, opened envelope by envelope. Entry points: {@link
 * global.giga.bid.Drafting} and {@link global.giga.bid.Bidding} (the supplier's acts before and from the sealing),
 * {@link global.giga.bid.Opening} (the staff's). May import kernel, audit, party, notice, document, school and tender.
 */
package global.giga.bid;
