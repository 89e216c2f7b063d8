package global.giga.bid;

import global.giga.kernel.Translated;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A tender that takes bids, as a supplier sees it.
 *
 * @param zone the time zone of the tender
 * @param started the supplier has a draft
 * @param sealed the supplier has a sealed bid that counts
 */
public record OpenTender(
        long id,
        String reference,
        Translated title,
        Translated summary,
        int schools,
        int lots,
        Instant closesAt,
        ZoneId zone,
        boolean started,
        boolean sealed) {}
