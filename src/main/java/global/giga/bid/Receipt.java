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
 * @param lots codes of the lots bid
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
        List<String> lots,
        ZoneId zone) {}
