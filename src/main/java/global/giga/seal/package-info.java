/**
 * The cryptography of sealed bids, pure: envelopes that a public key closes, and keys whose private half exists only as
 * shares of several people. Entry points: {@link global.giga.seal.Jwe}, {@link global.giga.seal.threshold.Dealing},
 * {@link global.giga.seal.threshold.Partials}. May import the kernel, Nimbus JOSE and the lightweight part of Bouncy
 * Castle; knows no database, no configuration and no tender. The formats are in src/docs/envelope.md.
 */
package global.giga.seal;
