package global.giga.bid;

/**
 * A document as the sealed bid names it.
 *
 * @param sha256 of the ciphertext, hexadecimal
 * @param size of the ciphertext in bytes
 */
public record SealedDocument(String id, String sha256, long size) {}
