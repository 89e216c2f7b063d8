/**
 * Tenders: their terms, lots and items, and the road from draft to closing. Entry points: {@link
 * global.giga.tender.Terms}. May import kernel, audit, party, notice, document and school.
 */
package global.giga.tender;
