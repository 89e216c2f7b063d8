package global.giga.bid;

import global.giga.kernel.Json;
import global.giga.seal.EnvelopeKind;
import global.giga.seal.Jwe;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where an envelope belongs, as its header says it: readable before the opening and authenticated with the content.
 *
 * @param tender reference
 * @param supplier id of the organisation
 * @param lots all lots of the tender for a technical envelope, the one lot for a financial one
 */
public record EnvelopePlace(String tender, long supplier, int revision, EnvelopeKind kind, List<String> lots) {
    /** Technical envelopes are filled up to a multiple of so many bytes. */
    public static final int TECHNICAL_BLOCK = 32_768;
    /** Financial envelopes are filled up to a multiple of so many bytes. */
    public static final int FINANCIAL_BLOCK = 4_096;

    private static final int FORMAT = 2;

    public EnvelopePlace {
        lots = List.copyOf(lots);
    }

    static EnvelopePlace technical(SealedBid bid, List<String> lots) {
        return new EnvelopePlace(
                bid.tender().reference(), bid.organization().id(), bid.revision(), EnvelopeKind.TECHNICAL, lots);
    }

    static EnvelopePlace financial(SealedBid bid, String lot) {
        return new EnvelopePlace(
                bid.tender().reference(),
                bid.organization().id(),
                bid.revision(),
                EnvelopeKind.FINANCIAL,
                List.of(lot));
    }

    /** What the header says under {@code giga}. */
    public Map<String, Object> extras() {
        return Map.of(
                "format",
                FORMAT,
                "tender",
                tender,
                "supplier",
                supplier,
                "revision",
                revision,
                "kind",
                kind,
                "lots",
                lots);
    }

    /** Whether the envelope says that it belongs here. */
    public boolean claimedBy(Jwe envelope) {
        return Json.write(new TreeMap<>(extras())).equals(Json.write(new TreeMap<>(envelope.extras())));
    }

    EnvelopePlace atRevision(int other) {
        return new EnvelopePlace(tender, supplier, other, kind, lots);
    }

    int block() {
        return kind == EnvelopeKind.TECHNICAL ? TECHNICAL_BLOCK : FINANCIAL_BLOCK;
    }

    /** How refusals call the envelope: the lot of a financial one, the kind of the technical one. */
    String name() {
        return kind == EnvelopeKind.TECHNICAL ? kind.name() : lots.get(0);
    }
}
