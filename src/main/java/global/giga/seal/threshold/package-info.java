/**
 * Keys that several people hold together: dealing, checking, shares, partial decryptions with proofs, combination.
 * Entry points: {@link global.giga.seal.threshold.Dealing}, {@link global.giga.seal.threshold.SharedKey}, {@link
 * global.giga.seal.threshold.Partials}. Twin of resources/crypto/threshold.js.
 */
package global.giga.seal.threshold;
