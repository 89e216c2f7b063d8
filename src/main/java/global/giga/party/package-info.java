/**
 * Organisations, their people, and who is calling. Entry points: {@link global.giga.party.SigningIn}, {@link
 * global.giga.party.Parties}, {@link global.giga.party.Enrolling}, {@link global.giga.party.Members}. May import kernel, audit and
 * letter.
 */
package global.giga.party;
