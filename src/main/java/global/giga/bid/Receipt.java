package global.giga.bid;

import global.giga.kernel.Sha256;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What a supplier gets for a sealed bid.
 *
 * @param sha256 digest of the sealed bid, which its owner can download and check
 * @param withdrawnAt null unless the supplier withdrew it
 * @param envelopes the digest of each envelope, the technical one first
 * @param documents as ciphertext
 * @param entry number of the entry in the audit trail
 * @param commitment SHA-256 of the nonce followed by the supplier's name: the receipt proves to be the supplier's without
 *     saying whose it is
 * @param nonce 32 bytes in base64url, on the owner's receipt only
 * @param code checks the number on the page where receipts are verified
 * @param zone the time zone of the tender
 */
public record Receipt(
        String number,
        long tender,
        String reference,
        String supplier,
        int revision,
        Instant receivedAt,
        Instant withdrawnAt,
        Sha256 sha256,
        List<EnvelopeDigest> envelopes,
        List<SealedDocument> documents,
        SealedBy sealedBy,
        long entry,
        Sha256 commitment,
        String nonce,
        String code,
        ZoneId zone) {
    /** @param name the lot of a financial envelope, TECHNICAL for the technical one */
    public record EnvelopeDigest(String name, Sha256 sha256) {}

    /** How many lots have an envelope for prices: all of the tender, bid or not. */
    public int lots() {
        return envelopes.size() - 1;
    }
}
