/**
 * Who holds the key to a tender's bids: holders' keys, the ceremony that makes a key nobody has whole, and shares dealt
 * anew. Entry points: {@link global.giga.tender.key.KeyHolding} for acts, {@link global.giga.tender.key.TenderKeys} for
 * keys that are ready. The mathematics is in the package seal; the holders' part runs in their browsers.
 */
package global.giga.tender.key;
