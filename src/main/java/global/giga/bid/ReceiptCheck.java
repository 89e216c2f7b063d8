package global.giga.bid;

import global.giga.kernel.Sha256;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What anybody who holds a receipt learns about it; never whose it is.
 *
 * @param sealedBy where it was sealed
 * @param entry number in the audit trail
 * @param unchanged what is stored are still the very bytes that were received, as far as they were compared
 * @param documents how many documents the bid has
 * @param reread when the whole content of all of them had been read again, the longest ago of them; null while one was
 *     not
 * @param damaged when a document was read again and was not the same any more, null unless one was
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
        int documents,
        Instant reread,
        Instant damaged,
        boolean recorded) {}
