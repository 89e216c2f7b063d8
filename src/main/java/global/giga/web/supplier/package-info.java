/**
 * The supplier's desk: tenders to bid on, the bid itself, its receipt. One bean a page; {@link
 * global.giga.web.supplier.OfferRow} is a row of the price schedule while somebody types in it.
 */
package global.giga.web.supplier;
