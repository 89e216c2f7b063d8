/**
 * What changes a published tender: amendments with their differences (R1.4), extensions and cancellation. Entry points:
 * {@link global.giga.tender.amendment.Amending} and {@link global.giga.tender.amendment.Cancelling}.
 */
package global.giga.tender.amendment;
