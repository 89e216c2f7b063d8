/**
 * Letters by e-mail: written in the transaction of the act that asks for them, carried later by one node, until they
 * arrive. Entry point: {@link global.giga.letter.Letters}. May import kernel and audit.
 */
package global.giga.letter;
