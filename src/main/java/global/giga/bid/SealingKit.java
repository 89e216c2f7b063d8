package global.giga.bid;

import global.giga.kernel.Json;
import global.giga.seal.EnvelopeKind;
import global.giga.seal.Jwe;
import global.giga.seal.Point;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that the next bid of a supplier is sealed with.
 *
 * @param tender reference
 * @param supplier id of the organisation
 * @param revision the next one
 * @param lots codes of all lots, in order
 * @param keys the public keys
 * @param draft stamp of the draft's state, null without a draft
 * @param technical content of the technical envelope as JSON, null without a draft
 * @param financial content of the financial envelopes as JSON by lot, null without a draft
 * @param documents what the container names
 */
public record SealingKit(
        String tender,
        long supplier,
        int revision,
        List<String> lots,
        Map<EnvelopeKind, Point> keys,
        String draft,
        String technical,
        Map<String, String> financial,
        List<SealedDocument> documents) {

    EnvelopePlace place() {
        return new EnvelopePlace(tender, supplier, revision, EnvelopeKind.TECHNICAL, lots);
    }

    /** For the sealer in the browser. */
    public String json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("tender", tender);
        json.put("supplier", supplier);
        json.put("revision", revision);
        json.put("lots", lots);
        var jwks = new LinkedHashMap<String, Object>();
        keys.forEach((kind, key) -> jwks.put(kind.name(), key.jwk().toJSONObject()));
        json.put("keys", jwks);
        json.put("draft", draft);
        json.put("technical", technical);
        json.put("financial", financial);
        json.put("documents", documents);
        return Json.write(json);
    }

    /** Closes the envelopes here. */
    SealedEnvelopes close() {
        var closed = new LinkedHashMap<String, String>();
        for (var lot : lots) {
            var there = new EnvelopePlace(tender, supplier, revision, EnvelopeKind.FINANCIAL, List.of(lot));
            closed.put(lot, close(there, financial.get(lot)));
        }
        return new SealedEnvelopes(close(place(), technical), closed, documents);
    }

    private String close(EnvelopePlace there, String content) {
        return Jwe.close(keys.get(there.kind()), there.extras(), padded(content, there.block()));
    }

    private static byte[] padded(String content, int block) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        var filled = Arrays.copyOf(bytes, Math.max(1, (bytes.length + block - 1) / block) * block);
        Arrays.fill(filled, bytes.length, filled.length, (byte) ' ');
        return filled;
    }

    /** Not its content. */
    @Override
    public String toString() {
        return tender + "/" + supplier + "/" + revision;
    }
}
