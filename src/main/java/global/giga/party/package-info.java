/**
 * Organisations, their people, and who is calling. Entry points: {@link global.giga.party.SigningIn}, {@link
 * global.giga.party.Parties}. May import kernel and audit.
 */
package global.giga.party;
