package global.giga.bid;

import global.giga.kernel.Sha256;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What anybody who holds a receipt learns about it; never whose it is.
 *
 * @param sealedBy where it was sealed
 * @param entry number in the audit trail
 * @param unchanged what is stored are still the very bytes that were received
 * @param recorded the audit trail holds the digest at that number
 */
public record ReceiptCheck(
        String number,
        String reference,
        int revision,
        Instant receivedAt,
        ZoneId zone,
        Sha256 sha256,
        SealedBy sealedBy,
        long entry,
        boolean unchanged,
        boolean recorded) {}
