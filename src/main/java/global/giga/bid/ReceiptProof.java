package global.giga.bid;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the portal signs: the receipt without the supplier's name.
 *
 * @param tender reference
 * @param envelopes digests of the envelopes by kind or lot, hexadecimal
 * @param entry number in the audit trail
 * @param supplier the commitment
 */
record ReceiptProof(
        String format,
        String number,
        String tender,
        int revision,
        Instant receivedAt,
        String sha256,
        Map<String, String> envelopes,
        List<SealedDocument> documents,
        SealedBy sealedBy,
        long entry,
        String supplier) {
    static final String FORMAT = "giga-receipt-1";

    static ReceiptProof of(Receipt receipt) {
        var envelopes = receipt.envelopes().stream()
                .collect(Collectors.toMap(e -> e.name(), e -> e.sha256().hex()));
        return new ReceiptProof(
                FORMAT,
                receipt.number(),
                receipt.reference(),
                receipt.revision(),
                receipt.receivedAt(),
                receipt.sha256().hex(),
                envelopes,
                receipt.documents(),
                receipt.sealedBy(),
                receipt.entry(),
                receipt.commitment().hex());
    }
}
